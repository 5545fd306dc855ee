package org.haltwire.centre.signals.known;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/// Writes what a stretch of the journal says of SIM cards, together with how far it went: both or
/// nothing. The same fact again changes nothing.
final class SimStore {

  private static final int ROWS_AT_ONCE = 500;

  private static final String SIM =
      """
      insert into signal_subscriber as s
        (phone, operator, activated, swapped, ported, handset, deactivated)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (phone, operator) do update set
        activated = greatest(s.activated, excluded.activated),
        swapped = greatest(s.swapped, excluded.swapped),
        ported = greatest(s.ported, excluded.ported),
        handset = greatest(s.handset, excluded.handset),
        deactivated = least(s.deactivated, excluded.deactivated)
      """;

  private static final String HEARD =
      """
      insert into signal_teller as t (operator, first_sim, last_sim) values (?, ?, ?)
      on conflict (operator) do update set
        first_sim = least(t.first_sim, excluded.first_sim),
        last_sim = greatest(t.last_sim, excluded.last_sim)
      """;

  private static final String MOVE =
      "update projection set position = ?, time = ? where name = 'signals' and position = ?";

  private final JdbcOperations jdbc;
  private final TransactionOperations transactions;
  private final Runnable after;

  /// @param after is done when something was written
  SimStore(JdbcOperations jdbc, TransactionOperations transactions, Runnable after) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.after = after;
  }

  /// The position that the table speaks of, at least.
  long position() {
    Long position =
        jdbc.queryForObject("select position from projection where name = 'signals'", Long.class);
    if (position == null) {
      throw new IllegalStateException("Expected a row in the table projection, but got none");
    }
    return position;
  }

  /// Whoever follows the same table at the same time loses at the first update and writes nothing.
  /// The commit does not wait for the disk: the journal tells it again.
  void write(long from, SimStretch stretch) {
    transactions.executeWithoutResult(_ -> {
      jdbc.execute("set local synchronous_commit = off");
      if (jdbc.update(MOVE, stretch.last(), stretch.time(), from) != 1) {
        throw new IllegalStateException(
            "Expected the signals to stand at " + from + ", but somebody moved them");
      }
      jdbc.batchUpdate(SIM, stretch.sims().entrySet(), ROWS_AT_ONCE, SimStore::sim);
      stretch
          .heard()
          .forEach((operator, heard) -> jdbc.update(HEARD, operator, heard.first(), heard.last()));
    });
    after.run();
  }

  private static void sim(PreparedStatement row, Map.Entry<SimStretch.Key, SimTimes> one)
      throws SQLException {
    row.setString(1, one.getKey().phone());
    row.setString(2, one.getKey().operator());
    SimTimes times = one.getValue();
    time(row, 3, times.activated());
    time(row, 4, times.swapped());
    time(row, 5, times.ported());
    time(row, 6, times.handset());
    time(row, 7, times.deactivated());
  }

  private static void time(PreparedStatement row, int column, long time) throws SQLException {
    if (time == 0) {
      row.setNull(column, Types.BIGINT);
    } else {
      row.setLong(column, time);
    }
  }
}
