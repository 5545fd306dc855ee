package org.haltwire.centre.recovery.hold;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an order to return says: who gets how much.
@Component
class Payouts {

  private final JdbcClient jdbc;

  Payouts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param due when the bank must have paid, in milliseconds since 1970-01-01T00:00Z
  record Line(long incident, int number, String account, String bank, long amount, long due) {}

  List<Line> of(String hold) {
    return jdbc.sql(
            """
            select incident, number, account, bank, amount, due from return_line
            where hold = ? order by incident, number
            """)
        .param(hold)
        .query((row, _) ->
            new Line(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6)))
        .list();
  }
}
