package org.haltwire.centre.recovery.report;

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
  public Sums of(long incident) {
    return jdbc.sql(
            """
            select
              (select coalesce(sum(stolen), 0) from incident_payment where incident = :id),
              (select coalesce(sum(floor(c.amount::numeric * h.secured / h.amount)), 0)::bigint
                from hold_claim c join hold h on h.id = c.hold
                where c.incident = :id and h.state in ('ACKNOWLEDGED', 'EXTENDED')),
              (select coalesce(sum(returned), 0) from hold_claim where incident = :id)
            """)
        .param("id", incident)
        .query((row, _) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }
}
