package org.haltwire.centre.recovery.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.vault.Vault;
import org.haltwire.core.event.IncidentReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports without lost money, as the centre's people read them, and what they made of each.
@Component
public class TipBook {

  private static final String MAY =
      """
      incident is null
        and (cardinality(:regions::text[]) = 0 or region = any(:regions::text[]))
      """;

  private static final String SOME =
      """
      select * from tip where state = :state and %s and (:kind = '' or kind = :kind)
        and (:before = 0 or id < :before)
      order by id desc limit :most
      """
          .formatted(MAY);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final AuditLog log;
  private final InstantSource clock;

  TipBook(JdbcClient jdbc, Vault vault, AuditLog log, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.log = log;
    this.clock = clock;
  }

  public enum State {
    NEW,
    /// Read; it counts.
    SEEN,
    /// Not so, or made up; it counts no more.
    REJECTED
  }

  /// A report, opened.
  ///
  /// @param region ISO 3166-2; empty where the person did not say
  /// @param words the person's own; empty where there are none, or they were erased
  /// @param lookedBy who read it; empty while nobody did
  /// @param lookedWhy why it was rejected
  public record Read(
      long id,
      String ticket,
      long at,
      IncidentReport.Kind kind,
      String region,
      List<Named> named,
      String words,
      String contact,
      String lookedBy,
      String lookedWhy) {

    public Read {
      named = List.copyOf(named);
    }
  }

  /// Which reports.
  ///
  /// @param regions whose; none for all
  /// @param kind empty for all
  /// @param before reports with smaller numbers; 0 for the newest
  public record Which(State state, Collection<String> regions, String kind, long before, int most) {

    public Which {
      regions = List.copyOf(regions);
    }
  }

  /// The newest first.
  public List<Read> some(Which which) {
    return jdbc.sql(SOME)
        .param("state", which.state().name())
        .param("regions", which.regions().toArray(String[]::new))
        .param("kind", which.kind())
        .param("before", which.before())
        .param("most", which.most())
        .query((row, _) -> read(row))
        .list();
  }

  private Read read(ResultSet row) throws SQLException {
    String ticket = row.getString("ticket");
    return new Read(
        row.getLong("id"),
        ticket,
        row.getLong("received_at"),
        IncidentReport.Kind.valueOf(row.getString("kind")),
        row.getString("region"),
        TipStore.named(vault.openText(TipTokens.NAMED, ticket, row.getBytes("sealed_named"))),
        vault.openText(TipTokens.WORDS, ticket, row.getBytes("sealed_words")),
        vault.openText(TipTokens.CONTACT, ticket, row.getBytes("sealed_contact")),
        row.getString("looked_by"),
        row.getString("looked_why"));
  }

  /// How many wait to be read, and since when.
  public record Waiting(long count, long since) {}

  public Waiting waiting(Collection<String> regions) {
    return jdbc.sql(
            "select count(*), coalesce(min(received_at), 0) from tip where state = 'NEW' and "
                + MAY)
        .param("regions", regions.toArray(String[]::new))
        .query((row, _) -> new Waiting(row.getLong(1), row.getLong(2)))
        .single();
  }

  /// Says what was made of a report; false if there is none, or it was rejected before.
  ///
  /// @param why of a rejection, in words; empty otherwise
  @Transactional
  public boolean look(long id, State state, Collection<String> regions, String who, String why) {
    int changed =
        jdbc.sql(
                """
                update tip set state = :state, looked_by = :who, looked_at = :now, looked_why = :why
                where id = :id and state in ('NEW', 'SEEN') and state <> :state and %s
                """
                    .formatted(MAY))
            .param("state", state.name())
            .param("who", who)
            .param("now", clock.millis())
            .param("why", why)
            .param("id", id)
            .param("regions", regions.toArray(String[]::new))
            .update();
    if (changed == 1 && state == State.REJECTED) {
      log.record(new Deed(DeedKind.REFUSAL, Deed.person(who), "tip/" + id, why, "state=" + state));
    }
    return changed == 1;
  }
}
