package org.haltwire.centre.recovery.hold;

import java.util.List;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.haltwire.centre.participants.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends a report that was not so, or was taken back, and the holds that stand on it. Where a hold
/// stands on other reports, too, the case is traced again and what is left of it is held anew.
@Component
public class ReportEnds {

  /// Why such a hold ended.
  public static final String REASON = "REPORT_ENDED";

  private final HoldStore holds;
  private final HoldDesk desk;
  private final Participants participants;
  private final AuditLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  ReportEnds(
      HoldStore holds,
      HoldDesk desk,
      Participants participants,
      AuditLog log,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.participants = participants;
    this.log = log;
    this.holds = holds;
    this.desk = desk;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// Ends an open report; false if it was not open.
  ///
  /// @param state `REJECTED` or `WITHDRAWN`
  /// @param reason in words, for who reported it
  public boolean end(long incident, String state, String who, String reason) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          boolean ended =
              jdbc.sql("update incident set state = ?, reason = ? where id = ? and state = 'OPEN'")
                      .params(state, reason, incident)
                      .update()
                  == 1;
          if (ended) {
            log.record(
                new Deed(
                    DeedKind.REFUSAL,
                    participants.find(who).isPresent() ? Deed.institution(who) : Deed.person(who),
                    "incident/" + incident,
                    reason,
                    "state=" + state));
            release(incident, who);
            traceAgain(incident);
          }
          return ended;
        }));
  }

  private void release(long incident, String who) {
    List<String> some =
        jdbc.sql("select distinct hold from hold_claim where incident = ? order by hold")
            .param(incident)
            .query(String.class)
            .list();
    for (String id : some) {
      Hold hold = holds.locked(id).orElseThrow();
      if (hold.state().isRunning()) {
        desk.release(id, hold.revision(), who, REASON);
      }
    }
  }

  private void traceAgain(long incident) {
    jdbc.sql(
            """
            update recovery_case set again = true
            where id = (select case_id from incident where id = ?)
            """)
        .param(incident)
        .update();
  }
}
