package org.haltwire.centre.labels;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.core.event.Label;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/// Writes what a stretch of the journal means, together with how far it went: both or nothing.
final class LabelStore {

  private static final int ROWS_AT_ONCE = 500;

  private static final String LABEL =
      """
      insert into label (position, time, found_at, sender, id, about, subject_sender, subject,
        payment_position, call_position, meaning, basis)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ARRIVED =
      """
      update label set
        payment_position = case when about = 'payment' then ? end,
        call_position = case when about = 'call' then ? end
      where subject_sender = ? and subject = ? and about = ?
        and about in ('payment', 'call') and payment_position is null and call_position is null
      """;

  private final JdbcOperations jdbc;
  private final TransactionOperations transactions;

  LabelStore(JdbcOperations jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// The position that the table speaks of, at least.
  long position() {
    Long position =
        jdbc.queryForObject("select position from projection where name = 'labels'", Long.class);
    if (position == null) {
      throw new IllegalStateException("Expected a row in the table projection, but got none");
    }
    return position;
  }

  /// What labels wait for, the latest first.
  Set<Target> pending(int limit) {
    List<Target> latest =
        jdbc.query(
            """
            select about, subject_sender, subject from label
            where about in ('payment', 'call') and payment_position is null
              and call_position is null
            order by position desc limit ?
            """,
            (row, _) -> new Target(row.getString(1), row.getString(2), row.getString(3)),
            limit);
    return new HashSet<>(latest);
  }

  /// Whoever follows the same table at the same time loses at the first update and writes nothing.
  /// As with the other tables the commit does not wait for the disk: the journal tells it again.
  void write(long from, Stretch stretch) {
    transactions.executeWithoutResult(_ -> {
      jdbc.execute("set local synchronous_commit = off");
      int moved =
          jdbc.update(
              "update projection set position = ?, time = ? where name = 'labels' and position = ?",
              stretch.last(),
              stretch.time(),
              from);
      if (moved != 1) {
        throw new IllegalStateException(
            "Expected the labels to stand at " + from + ", but somebody moved them");
      }
      jdbc.batchUpdate(ARRIVED, stretch.arrived().entrySet(), ROWS_AT_ONCE, LabelStore::arrived);
      jdbc.batchUpdate(LABEL, stretch.rows(), ROWS_AT_ONCE, LabelStore::label);
    });
  }

  private static void arrived(PreparedStatement row, Map.Entry<Target, Long> one)
      throws SQLException {
    row.setLong(1, one.getValue());
    row.setLong(2, one.getValue());
    row.setString(3, one.getKey().sender());
    row.setString(4, one.getKey().text());
    row.setString(5, one.getKey().kind());
  }

  private static void label(PreparedStatement row, Stretch.Row one) throws SQLException {
    Label label = one.label();
    Target target = one.target();
    row.setLong(1, one.entry().position());
    row.setLong(2, one.entry().time());
    row.setLong(3, label.occurredAt());
    row.setString(4, label.id().sender());
    row.setString(5, label.id().value());
    row.setString(6, target.kind());
    row.setString(7, target.sender());
    row.setString(8, target.text());
    place(row, 9, one, Target.PAYMENT);
    place(row, 10, one, Target.CALL);
    row.setString(11, label.meaning().name());
    row.setString(12, label.basis());
  }

  private static void place(PreparedStatement row, int column, Stretch.Row one, String kind)
      throws SQLException {
    if (one.place().isPresent() && one.target().kind().equals(kind)) {
      row.setLong(column, one.place().get());
    } else {
      row.setNull(column, Types.BIGINT);
    }
  }
}
