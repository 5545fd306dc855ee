package org.haltwire.centre.participants;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who did what about an institution, when and why.
@Component
final class StepStore {

  /// Who did it where nobody did.
  static final String CENTRE = "haltwire";

  /// So many of the last steps are shown.
  private static final int SHOWN = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  StepStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// One step.
  ///
  /// @param detail what exactly: the beginning of a key, or what a proposal changed
  record Step(StepKind kind, String who, Instant at, String reason, String detail) {}

  void add(String code, StepKind kind, String who, String reason, String detail) {
    jdbc.sql(
            """
            insert into participant_step (participant, kind, who, at, reason, detail)
            values (:code, :kind, :who, :at, :reason, :detail)
            """)
        .param("code", code)
        .param("kind", kind.name())
        .param("who", who)
        .param("at", Timestamp.from(clock.instant()))
        .param("reason", reason)
        .param("detail", detail)
        .update();
  }

  /// The newest first.
  List<Step> of(String code) {
    return jdbc.sql(
            """
            select kind, who, at, reason, detail from participant_step
            where participant = :code order by id desc limit :shown
            """)
        .param("code", code)
        .param("shown", SHOWN)
        .query((row, _) ->
            new Step(
                StepKind.valueOf(row.getString("kind")),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                row.getString("detail")))
        .list();
  }
}
