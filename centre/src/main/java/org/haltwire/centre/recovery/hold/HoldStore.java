package org.haltwire.centre.recovery.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds and their steps. Who moves one names the revision that they saw: of two at the same time
/// one comes too late and changes nothing.
@Component
public class HoldStore {

  private static final String HOLD =
      """
      select id, case_id, account, bank, state, revision, amount, secured, returned, currency, hop,
        proposed_at, until, coalesce(answer_by, 0), extensions, basis, reason, proposed_by,
        four_eyes, agreed_by, reference
      from hold
      """;

  private final JdbcClient jdbc;

  HoldStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Hold> find(String id) {
    return jdbc.sql(HOLD + " where id = ?").param(id).query(HoldStore::hold).optional();
  }

  /// A hold that nobody else moves until the transaction that is under way has ended.
  public Optional<Hold> locked(String id) {
    return jdbc.sql(HOLD + " where id = ? for update").param(id).query(HoldStore::hold).optional();
  }

  public Optional<Hold> byReference(String reference) {
    return jdbc.sql(HOLD + " where reference = ?")
        .param(reference)
        .query(HoldStore::hold)
        .optional();
  }

  /// All of a case, in the order in which they were proposed.
  public List<Hold> ofCase(long caseId) {
    return jdbc.sql(HOLD + " where case_id = ? order by proposed_at, id")
        .param(caseId)
        .query(HoldStore::hold)
        .list();
  }

  /// Those whose time is over, the earliest first.
  List<Hold> over(long now, int limit) {
    return jdbc.sql(
            HOLD
                + """
                 where state in ('PROPOSED', 'ORDERED', 'ACKNOWLEDGED', 'EXTENDED') and until <= ?
                order by until, id limit ?
                """)
        .params(now, limit)
        .query(HoldStore::hold)
        .list();
  }

  public List<HoldStep> steps(String id) {
    return jdbc.sql(
            """
            select at, state, who, basis, reason, amount, until from hold_step
            where hold = ? order by number
            """)
        .param(id)
        .query(HoldStore::step)
        .list();
  }

  public List<Claim> claims(String id) {
    return jdbc.sql(
            """
            select incident, number, amount, returned from hold_claim
            where hold = ? order by incident, number
            """)
        .param(id)
        .query((row, _) -> new Claim(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4)))
        .list();
  }

  /// The claims of all holds of a case, by hold.
  public Map<String, List<Claim>> claimsOfCase(long caseId) {
    Map<String, List<Claim>> claims = new HashMap<>();
    jdbc.sql(
            """
            select c.hold, c.incident, c.number, c.amount, c.returned
            from hold_claim c join hold h on h.id = c.hold
            where h.case_id = ? order by c.hold, c.incident, c.number
            """)
        .param(caseId)
        .query(row -> {
          claims
              .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
              .add(new Claim(row.getLong(2), row.getInt(3), row.getLong(4), row.getLong(5)));
        });
    return claims;
  }

  /// The holds of a case that were released for a reason.
  public Set<String> releasedFor(long caseId, String reason) {
    return jdbc.sql(
            """
            select h.id from hold h join hold_step s on s.hold = h.id
            where h.case_id = ? and s.state = 'RELEASED' and s.reason = ?
            """)
        .params(caseId, reason)
        .query(String.class)
        .set();
  }

  /// When each account of a case last gave back what a bank held on it, in milliseconds since
  /// 1970-01-01T00:00Z.
  public Map<String, Long> returnedAt(long caseId) {
    Map<String, Long> times = new TreeMap<>();
    jdbc.sql(
            """
            select h.account, max(s.at) from hold h join hold_step s on s.hold = h.id
            where h.case_id = ? and s.state = 'RETURNED' group by h.account
            """)
        .param(caseId)
        .query(row -> {
          times.put(row.getString(1), row.getLong(2));
        });
    return times;
  }

  /// Adds one with its claims and its first step.
  void add(Hold hold, List<Claim> claims) {
    jdbc.sql(
            """
            insert into hold (id, case_id, account, bank, state, amount, currency, hop, basis,
              reason, until, proposed_at, proposed_by, four_eyes, reference)
            values (:id, :case, :account, :bank, :state, :amount, :currency, :hop, :basis,
              :reason, :until, :at, :by, :four, :reference)
            """)
        .param("id", hold.id())
        .param("case", hold.caseId())
        .param("account", hold.account())
        .param("bank", hold.bank())
        .param("state", hold.state().name())
        .param("amount", hold.money().amount())
        .param("currency", hold.money().currency())
        .param("hop", hold.money().hop())
        .param("basis", hold.cause().basis())
        .param("reason", hold.cause().reason())
        .param("until", hold.clocks().until())
        .param("at", hold.clocks().proposedAt())
        .param("by", hold.consent().proposedBy())
        .param("four", hold.consent().fourEyes())
        .param("reference", hold.reference())
        .update();
    for (Claim claim : claims) {
      jdbc.sql("insert into hold_claim (hold, incident, number, amount) values (?, ?, ?, ?)")
          .params(hold.id(), claim.incident(), claim.number(), claim.amount())
          .update();
    }
  }

  /// Writes what a hold has become; false where somebody else moved it since it was read.
  boolean move(Hold hold) {
    return jdbc.sql(
                """
                update hold set state = :state, revision = revision + 1, secured = :secured,
                  returned = :returned, until = :until, answer_by = :answer,
                  extensions = :extensions, basis = :basis, agreed_by = :agreed
                where id = :id and revision = :revision
                """)
            .param("state", hold.state().name())
            .param("secured", hold.money().secured())
            .param("returned", hold.money().returned())
            .param("until", hold.clocks().until())
            .param("answer", hold.clocks().answerBy() == 0 ? null : hold.clocks().answerBy())
            .param("extensions", hold.clocks().extensions())
            .param("basis", hold.cause().basis())
            .param("agreed", hold.consent().agreedBy())
            .param("id", hold.id())
            .param("revision", hold.revision())
            .update()
        == 1;
  }

  void note(String id, HoldStep step) {
    jdbc.sql(
            """
            insert into hold_step (hold, number, at, state, who, basis, reason, amount, until)
            values (:id, (select count(*) + 1 from hold_step where hold = :id), :at, :state, :who,
              :basis, :reason, :amount, :until)
            """)
        .param("id", id)
        .param("at", step.at())
        .param("state", step.state().name())
        .param("who", step.who())
        .param("basis", step.basis())
        .param("reason", step.reason())
        .param("amount", step.amount())
        .param("until", step.until())
        .update();
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        HoldState.valueOf(row.getString(5)),
        row.getInt(6),
        new Hold.Sums(
            row.getLong(7), row.getLong(8), row.getLong(9), row.getString(10), row.getInt(11)),
        new Hold.Clocks(row.getLong(12), row.getLong(13), row.getLong(14), row.getInt(15)),
        new Hold.Cause(row.getString(16), row.getString(17)),
        new Hold.Consent(row.getString(18), row.getBoolean(19), row.getString(20)),
        row.getString(21));
  }

  private static HoldStep step(ResultSet row, int number) throws SQLException {
    return new HoldStep(
        row.getLong(1),
        HoldState.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getLong(7));
  }
}
