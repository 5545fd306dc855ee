package org.haltwire.centre.pyramids.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.pyramids.published.Publication.Kind;
import org.haltwire.centre.pyramids.published.Publication.State;
import org.haltwire.centre.pyramids.published.Publication.Steps;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table of what is said in public.
@Component
public class PublicationStore {

  private static final String ADD =
      """
      insert into publication (kind, subject, name, reason_en, reason_ru, reason_kk, basis, unit,
        state, proposed_by, proposed_at, until)
      values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
      """;

  private static final String MOVE =
      """
      update publication set state = :to,
        decided_by = case when :to in ('PUBLISHED', 'REFUSED') then :who else decided_by end,
        decided_at = case when :to in ('PUBLISHED', 'REFUSED') then :at else decided_at end,
        ended_at = case when :to = 'PUBLISHED' then 0 else :at end, ended_why = :why
      where id = :id and state = :from
      """;

  private final JdbcClient jdbc;
  private final AuditLog log;
  private final InstantSource clock;

  PublicationStore(JdbcClient jdbc, AuditLog log, InstantSource clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.clock = clock;
  }

  /// What somebody wants to say.
  record Wish(
      Kind kind,
      String subject,
      String name,
      Map<String, String> reasons,
      String basis,
      String unit,
      long until) {}

  /// False where the same subject is proposed or published already.
  @Transactional
  public boolean propose(Wish wish, String who) {
    try {
      jdbc.sql(ADD)
          .params(
              wish.kind().name(),
              wish.subject(),
              wish.name(),
              wish.reasons().getOrDefault("en", ""),
              wish.reasons().getOrDefault("ru", ""),
              wish.reasons().getOrDefault("kk", ""),
              wish.basis(),
              wish.unit(),
              who,
              clock.millis(),
              wish.until())
          .update();
    } catch (DuplicateKeyException already) {
      return false;
    }
    log.record(new Deed(DeedKind.PROPOSAL, Deed.person(who), "publication/next", wish.basis(), ""));
    return true;
  }

  /// Takes a step from one state to another; false where it is not in the first one any more.
  @Transactional
  public boolean move(Publication one, State to, String who, String why) {
    boolean moved =
        jdbc.sql(MOVE)
                .param("to", to.name())
                .param("from", one.state().name())
                .param("who", who)
                .param("at", clock.millis())
                .param("why", why)
                .param("id", one.id())
                .update()
            == 1;
    if (moved) {
      DeedKind kind = to == State.PUBLISHED ? DeedKind.LISTING : DeedKind.REFUSAL;
      String subject = "publication/" + one.id();
      String person = who.isEmpty() ? Deed.CENTRE : Deed.person(who);
      log.record(new Deed(kind, person, subject, why, "state=" + to));
    }
    return moved;
  }

  Optional<Publication> find(long id) {
    return jdbc.sql("select * from publication where id = ?")
        .param(id)
        .query((row, _) -> publication(row))
        .optional();
  }

  /// The latest first.
  List<Publication> all(State... states) {
    String[] names = java.util.Arrays.stream(states).map(Enum::name).toArray(String[]::new);
    return jdbc.sql("select * from publication where state = any (?) order by id desc limit 2000")
        .param(names)
        .query((row, _) -> publication(row))
        .list();
  }

  /// What is said in public of any of these now.
  public List<Publication> about(Collection<String> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from publication
                where state = 'PUBLISHED' and subject = any (:subjects) and until > :now limit 20
                """)
            .param("subjects", subjects.toArray(String[]::new))
            .param("now", clock.millis())
            .query((row, _) -> publication(row))
            .list();
  }

  /// Whose time is over.
  List<Publication> over(long now) {
    return jdbc.sql("select * from publication where state = 'PUBLISHED' and until <= ? limit 500")
        .param(now)
        .query((row, _) -> publication(row))
        .list();
  }

  /// How many are in each state.
  Map<String, Long> counts() {
    Map<String, Long> counts = new java.util.TreeMap<>();
    jdbc.sql("select state, count(*) from publication group by state")
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("name"),
        Map.of(
            "en", row.getString("reason_en"),
            "ru", row.getString("reason_ru"),
            "kk", row.getString("reason_kk")),
        row.getString("basis"),
        row.getString("unit"),
        State.valueOf(row.getString("state")),
        new Steps(
            row.getString("proposed_by"),
            row.getLong("proposed_at"),
            row.getString("decided_by"),
            row.getLong("decided_at")),
        row.getLong("until"),
        row.getLong("ended_at"),
        row.getString("ended_why"));
  }
}
