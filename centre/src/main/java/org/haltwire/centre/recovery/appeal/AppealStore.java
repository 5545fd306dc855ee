package org.haltwire.centre.recovery.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appeals, and what was sent with them.
@Component
public class AppealStore {

  private static final String APPEAL =
      """
      select id, hold, kind, tier, at, words, contact, coalesce(due, 0), state,
        coalesce(decided_at, 0), decided_by, reason
      from appeal
      """;

  private final JdbcClient jdbc;
  private final AuditLog log;

  AppealStore(JdbcClient jdbc, AuditLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  public Optional<Appeal> find(long id) {
    return jdbc.sql(APPEAL + " where id = ?").param(id).query(AppealStore::appeal).optional();
  }

  public List<Appeal> ofHold(String hold) {
    return jdbc.sql(APPEAL + " where hold = ? order by id")
        .param(hold)
        .query(AppealStore::appeal)
        .list();
  }

  /// Those that wait for a decision, the first due first; answers last.
  ///
  /// @param regions of whose cases; none for all
  public List<Appeal> open(Collection<String> regions, int limit) {
    return jdbc.sql(
            APPEAL
                + """
                 where state = 'OPEN' and (cardinality(:regions::text[]) = 0 or exists (
                  select from hold join incident on incident.case_id = hold.case_id
                  where hold.id = appeal.hold and incident.region = any(:regions)))
                order by due nulls last, id limit :limit
                """)
        .param("regions", regions.toArray(String[]::new))
        .param("limit", limit)
        .query(AppealStore::appeal)
        .list();
  }

  List<Appeal> overdue(long now, int limit) {
    return jdbc.sql(
            APPEAL + " where state = 'OPEN' and kind = 'APPEAL' and due <= ? order by due limit ?")
        .params(now, limit)
        .query(AppealStore::appeal)
        .list();
  }

  long add(Appeal appeal, List<Evidence> evidence) {
    long id =
        jdbc.sql(
                """
                insert into appeal (hold, kind, tier, at, words, contact, due, state)
                values (?, ?, ?, ?, ?, ?, nullif(?, 0), 'OPEN') returning id
                """)
            .params(
                appeal.hold(),
                appeal.kind().name(),
                appeal.tier(),
                appeal.at(),
                appeal.words(),
                appeal.contact(),
                appeal.due())
            .query(Long.class)
            .single();
    int number = 1;
    for (Evidence one : evidence) {
      jdbc.sql(
              "insert into appeal_evidence (appeal, number, name, type, bytes) values (?, ?, ?, ?, ?)")
          .params(id, number++, one.name(), one.type(), one.bytes())
          .update();
    }
    return id;
  }

  /// False where it was decided already.
  boolean decide(long id, Appeal.State state, long at, String who, String reason) {
    boolean decided =
        jdbc.sql(
                    """
                    update appeal set state = ?, decided_at = ?, decided_by = ?, reason = ?
                    where id = ? and state = 'OPEN'
                    """)
                .params(state.name(), at, who, reason, id)
                .update()
            == 1;
    if (decided && state != Appeal.State.READ) {
      log.record(
          new Deed(
              state == Appeal.State.REJECTED ? DeedKind.REFUSAL : DeedKind.APPROVAL,
              Deed.personOrCentre(who),
              "appeal/" + id,
              reason,
              "state=" + state));
    }
    return decided;
  }

  /// The names of the files that came with an appeal, in their order.
  public List<String> evidence(long appeal) {
    return jdbc.sql("select name from appeal_evidence where appeal = ? order by number")
        .param(appeal)
        .query(String.class)
        .list();
  }

  public Optional<Evidence> evidence(long appeal, int number) {
    return jdbc.sql("select name, type, bytes from appeal_evidence where appeal = ? and number = ?")
        .params(appeal, number)
        .query((row, _) -> new Evidence(row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }

  private static Appeal appeal(ResultSet row, int number) throws SQLException {
    return new Appeal(
        row.getLong(1),
        row.getString(2),
        Appeal.Kind.valueOf(row.getString(3)),
        row.getInt(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getLong(8),
        Appeal.State.valueOf(row.getString(9)),
        row.getLong(10),
        row.getString(11),
        row.getString(12));
  }
}
