package org.haltwire.centre.recovery.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.recovery.Confidential;
import org.haltwire.centre.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appeals, and what was sent with them. What people write is sealed.
@Component
public class AppealStore {

  private static final String APPEAL =
      """
      select id, hold, kind, tier, at, sealed_words, sealed_contact, coalesce(due, 0), state,
        coalesce(decided_at, 0), decided_by, sealed_reason
      from appeal
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final AuditLog log;

  AppealStore(JdbcClient jdbc, Vault vault, AuditLog log) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.log = log;
  }

  public Optional<Appeal> find(long id) {
    return jdbc.sql(APPEAL + " where id = ?").param(id).query(this::appeal).optional();
  }

  public List<Appeal> ofHold(String hold) {
    return jdbc.sql(APPEAL + " where hold = ? order by id").param(hold).query(this::appeal).list();
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
        .query(this::appeal)
        .list();
  }

  List<Appeal> overdue(long now, int limit) {
    return jdbc.sql(
            APPEAL + " where state = 'OPEN' and kind = 'APPEAL' and due <= ? order by due limit ?")
        .params(now, limit)
        .query(this::appeal)
        .list();
  }

  long add(Appeal appeal, List<Evidence> evidence) {
    long id =
        jdbc.sql("select nextval(pg_get_serial_sequence('appeal', 'id'))")
            .query(Long.class)
            .single();
    String row = Long.toString(id);
    jdbc.sql(
            """
            insert into appeal (id, hold, kind, tier, at, sealed_words, sealed_contact, due, state)
            overriding system value
            values (:id, :hold, :kind, :tier, :at, :words, :contact, nullif(:due, 0), 'OPEN')
            """)
        .param("id", id)
        .param("hold", appeal.hold())
        .param("kind", appeal.kind().name())
        .param("tier", appeal.tier())
        .param("at", appeal.at())
        .param("words", vault.sealText(Confidential.APPEAL_WORDS, row, appeal.words()))
        .param("contact", vault.sealText(Confidential.APPEAL_CONTACT, row, appeal.contact()))
        .param("due", appeal.due())
        .update();
    int number = 1;
    for (Evidence one : evidence) {
      add(id, number++, one);
    }
    return id;
  }

  private void add(long appeal, int number, Evidence one) {
    String row = appeal + "/" + number;
    jdbc.sql(
            """
            insert into appeal_evidence (appeal, number, type, sealed_name, sealed_bytes)
            values (:appeal, :number, :type, :name, :bytes)
            """)
        .param("appeal", appeal)
        .param("number", number)
        .param("type", one.type())
        .param("name", vault.sealText(Confidential.EVIDENCE_NAME, row, one.name()))
        .param("bytes", vault.seal(Confidential.EVIDENCE_BYTES, row, one.bytes()))
        .update();
  }

  /// False where it was decided already.
  boolean decide(long id, Appeal.State state, long at, String who, String reason) {
    boolean decided =
        jdbc.sql(
                    """
                    update appeal set state = :state, decided_at = :at, decided_by = :who,
                      sealed_reason = :reason
                    where id = :id and state = 'OPEN'
                    """)
                .param("state", state.name())
                .param("at", at)
                .param("who", who)
                .param(
                    "reason", vault.sealText(Confidential.APPEAL_REASON, Long.toString(id), reason))
                .param("id", id)
                .update()
            == 1;
    if (decided && state != Appeal.State.READ) {
      // The reason is sealed with the appeal; it may tell of people.
      log.record(
          new Deed(
              state == Appeal.State.REJECTED ? DeedKind.REFUSAL : DeedKind.APPROVAL,
              Deed.personOrCentre(who),
              "appeal/" + id,
              "",
              "state=" + state));
    }
    return decided;
  }

  /// The names of the files that came with an appeal, in their order.
  public List<String> evidence(long appeal) {
    return jdbc.sql(
            "select number, sealed_name from appeal_evidence where appeal = ? order by number")
        .param(appeal)
        .query((row, _) -> name(appeal, row.getInt(1), row.getBytes(2)))
        .list();
  }

  public Optional<Evidence> evidence(long appeal, int number) {
    return jdbc.sql(
            """
            select sealed_name, type, sealed_bytes from appeal_evidence
            where appeal = ? and number = ? and sealed_bytes is not null
            """)
        .params(appeal, number)
        .query((row, _) ->
            new Evidence(
                name(appeal, number, row.getBytes(1)),
                row.getString(2),
                vault.open(Confidential.EVIDENCE_BYTES, appeal + "/" + number, row.getBytes(3))))
        .optional();
  }

  private String name(long appeal, int number, byte @Nullable [] sealed) {
    return vault.openText(Confidential.EVIDENCE_NAME, appeal + "/" + number, sealed);
  }

  private Appeal appeal(ResultSet row, int number) throws SQLException {
    String id = row.getString(1);
    return new Appeal(
        row.getLong(1),
        row.getString(2),
        Appeal.Kind.valueOf(row.getString(3)),
        row.getInt(4),
        row.getLong(5),
        vault.openText(Confidential.APPEAL_WORDS, id, row.getBytes(6)),
        vault.openText(Confidential.APPEAL_CONTACT, id, row.getBytes(7)),
        row.getLong(8),
        Appeal.State.valueOf(row.getString(9)),
        row.getLong(10),
        row.getString(11),
        vault.openText(Confidential.APPEAL_REASON, id, row.getBytes(12)));
  }
}
