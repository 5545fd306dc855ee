package org.haltwire.centre.vault;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/// Goes over the rows of a sealed column in small steps, each a transaction. What was done is seen
/// in the rows themselves, so whoever was interrupted goes on where it stopped.
final class SealedRows {

  static final String BEGIN = "(0,0)";

  private final JdbcOperations jdbc;
  private final TransactionOperations transactions;
  private final Vault vault;

  SealedRows(JdbcOperations jdbc, TransactionOperations transactions, Vault vault) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.vault = vault;
  }

  private record Row(String place, String identity, byte[] bytes) {}

  /// Where the next step begins, and how many rows this one changed.
  record Step(String next, int changed) {}

  /// Seals some readable rows.
  Step sealPlain(SealedColumn column, String from) {
    String some =
        """
        select ctid, %s, %s from %s
        where ctid > ?::tid and %s is null and %s is not null limit ? for update
        """
            .formatted(
                column.row(),
                column.plain().bytes(),
                column.table(),
                column.column(),
                column.plain().bytes());
    String put =
        "update %s set %s = ?, %s = default where ctid = ?::tid"
            .formatted(column.table(), column.column(), column.plain().column());
    return step(column, from, some, put, row -> vault.seal(column, row.identity(), row.bytes()));
  }

  /// Seals some rows anew that were sealed with an older key.
  Step sealAgain(SealedColumn column, String from) {
    String some =
        """
        select ctid, %s, %s from %s
        where ctid > ?::tid and substring(%s from 1 for %d) <> ? limit ? for update
        """
            .formatted(
                column.row(), column.column(), column.table(), column.column(), Keysets.PREFIX);
    String put =
        "update %s set %s = ? where ctid = ?::tid".formatted(column.table(), column.column());
    return step(
        column,
        from,
        some,
        put,
        row -> vault.again(column, row.identity(), row.bytes()),
        vault.prefix(column.secret()));
  }

  /// How many values a column has, and how many of them an older key sealed.
  record Count(long all, long left) {

    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
      return new Count(all + other.all, left + other.left);
    }
  }

  Count count(SealedColumn column) {
    String sql =
        "select count(%1$s), count(*) filter (where substring(%1$s from 1 for %2$d) <> ?) from %3$s"
            .formatted(column.column(), Keysets.PREFIX, column.table());
    Count count =
        jdbc.queryForObject(
            sql,
            (row, _) -> new Count(row.getLong(1), row.getLong(2)),
            vault.prefix(column.secret()));
    return count == null ? Count.NONE : count;
  }

  private interface Change {
    byte[] of(Row row);
  }

  private Step step(
      SealedColumn column, String from, String some, String put, Change change, Object... wanted) {
    Step step =
        transactions.execute(_ -> {
          List<Object> arguments = new ArrayList<>(List.of(from));
          arguments.addAll(List.of(wanted));
          arguments.add(column.secret().atOnce());
          List<Row> rows =
              jdbc.query(
                  some,
                  (row, _) -> new Row(row.getString(1), row.getString(2), row.getBytes(3)),
                  arguments.toArray());
          jdbc.batchUpdate(
              put,
              rows,
              column.secret().atOnce(),
              (statement, row) -> {
                statement.setBytes(1, change.of(row));
                statement.setString(2, row.place());
              });
          return new Step(rows.isEmpty() ? BEGIN : rows.getLast().place(), rows.size());
        });
    if (step == null) {
      throw new IllegalStateException("Expected a step");
    }
    return step;
  }
}
