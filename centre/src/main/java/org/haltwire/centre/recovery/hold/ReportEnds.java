package org.haltwire.centre.recovery.hold;

import java.time.InstantSource;
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

  /// Holds of a report; and those of citizens' reports of the same payments, which it confirmed:
  /// without it they would hold somebody's money on an anonymous word alone.
  private static final String STANDING_ON =
      """
      select distinct c.hold from hold_claim c
      where c.incident = :incident or exists (
        select from incident_payment told
          join incident_payment ended on ended.position = told.position
          join incident i on i.id = told.incident
        where told.incident = c.incident and told.number = c.number and i.sender = :citizens
          and ended.incident = :incident and ended.state = 'FOUND')
      order by c.hold
      """;

  private final HoldStore holds;
  private final HoldDesk desk;
  private final Participants participants;
  private final AuditLog log;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final TransactionTemplate transactions;

  ReportEnds(
      HoldStore holds,
      HoldDesk desk,
      Participants participants,
      AuditLog log,
      JdbcClient jdbc,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.participants = participants;
    this.log = log;
    this.holds = holds;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
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
              jdbc.sql(
                          """
                          update incident set state = ?, reason = ?, ended_at = ?
                          where id = ? and state = 'OPEN'
                          """)
                      .params(state, reason, clock.millis(), incident)
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
        jdbc.sql(STANDING_ON)
            .param("incident", incident)
            .param("citizens", Participants.CITIZENS)
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
