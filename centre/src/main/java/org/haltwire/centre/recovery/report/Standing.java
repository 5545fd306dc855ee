package org.haltwire.centre.recovery.report;

import org.haltwire.centre.participants.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How a victim's money stands: what was stolen, what of it is held, and what came back.
@Component
public class Standing {

  private final JdbcClient jdbc;

  Standing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// In minor units of the profile's currency.
  ///
  /// @param held what banks say they hold of it
  public record Sums(long stolen, long held, long returned) {}

  /// Of one incident. What a bank holds in part is divided among its claims in proportion; here
  /// rounded down, since only the return itself divides to the last unit.
  ///
  /// A claim is its first reporter's. Where that was a citizen, and an institution reported the
  /// same payment after, it counts for that report too; not the other way round, else whoever got
  /// the money could report the payment without a name and watch.
  public Sums of(long incident) {
    return jdbc.sql(
            """
            with claims as (
              select c.amount, c.returned, h.secured, h.amount as whole, h.state
              from hold_claim c join hold h on h.id = c.hold
              where c.incident = :id or exists (
                select from incident_payment first
                  join incident citizen on citizen.id = first.incident
                  join incident_payment mine on mine.position = first.position
                  join incident me on me.id = mine.incident
                where first.incident = c.incident and first.number = c.number
                  and citizen.sender = :citizens
                  and mine.incident = :id and mine.state = 'FOUND' and me.sender <> :citizens))
            select
              (select coalesce(sum(stolen), 0) from incident_payment where incident = :id),
              (select coalesce(sum(floor(amount::numeric * secured / whole)), 0)::bigint
                from claims where state in ('ACKNOWLEDGED', 'EXTENDED')),
              (select coalesce(sum(returned), 0) from claims)
            """)
        .param("id", incident)
        .param("citizens", Participants.CITIZENS)
        .query((row, _) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }
}
