package org.haltwire.centre.recovery.report;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.participants.Participants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which stolen payments an institution or an authority vouches for. What people report themselves
/// is traced all the same, but holds nobody's money until the victim's bank or the police report
/// the same payment, or an officer orders a hold.
@Component
public class Confirmed {

  private final JdbcClient jdbc;

  Confirmed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of these payments, by their positions in the journal, that somebody else than a citizen
  /// reported and did not take back.
  public Set<Long> of(Collection<Long> positions) {
    if (positions.isEmpty()) {
      return Set.of();
    }
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct p.position
                from incident_payment p join incident i on i.id = p.incident
                where p.position = any (:positions) and p.state = 'FOUND'
                  and i.state in ('OPEN', 'CLOSED') and i.sender <> :citizens
                """)
            .param("positions", positions.toArray(Long[]::new))
            .param("citizens", Participants.CITIZENS)
            .query(Long.class)
            .list());
  }
}
