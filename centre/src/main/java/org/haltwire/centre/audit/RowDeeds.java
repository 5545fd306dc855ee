package org.haltwire.centre.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.haltwire.centre.work.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes down, once a minute, what a busy table has got since the last time: for each group of rows
/// how many, and a hash over them, so that none can be changed or taken away unseen while it is
/// kept. One entry for each row would be millions a day, and each would stay for good.
///
/// Rows have numbers in the order in which one thread writes them. Where it stopped is written in
/// the transaction of the entries: killed anywhere, nothing is taken down twice and nothing is left
/// out.
public abstract class RowDeeds extends Worker {

  /// So many rows in one transaction.
  public static final int MOST = 100_000;

  private static final long PAUSE_MILLIS = 60_000;

  private final JdbcClient jdbc;
  private final AuditLog log;
  private final TransactionTemplate transactions;
  private final Rows rows;

  /// The statements.
  ///
  /// @param table that has a column `number`
  /// @param mark a table with one row whose `number` is the last that was taken down
  /// @param groups gives groups of the rows with `number > ? and number <= ?`
  public record Rows(String table, String mark, String groups) {

    String last() {
      return "select number from %s for update".formatted(mark);
    }

    String edge() {
      return """
      select coalesce(max(number), 0) from
        (select number from %s where number > ? order by number limit ?) as next
      """
          .formatted(table);
    }

    String moved() {
      return "update %s set number = ?".formatted(mark);
    }
  }

  /// @param thread the name of the thread
  protected RowDeeds(
      String thread,
      Rows rows,
      JdbcClient jdbc,
      AuditLog log,
      PlatformTransactionManager transactions) {
    super(thread, "the audit log's entries about " + rows.table() + " wait");
    this.rows = rows;
    this.jdbc = jdbc;
    this.log = log;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// The entry of a group.
  protected abstract Deed deed(ResultSet group) throws SQLException;

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
    takeDown(MOST);
  }

  /// Takes down all there is, at most so many rows in one transaction.
  public void takeDown(int most) {
    while (Boolean.TRUE.equals(transactions.execute(_ -> some(most)))) {
      // There may be more.
    }
  }

  private boolean some(int most) {
    long last = jdbc.sql(rows.last()).query(Long.class).single();
    long to = jdbc.sql(rows.edge()).params(last, most).query(Long.class).single();
    if (to == 0) {
      return false;
    }
    jdbc.sql(rows.groups())
        .params(last, to)
        .query((group, _) -> deed(group))
        .list()
        .forEach(log::record);
    jdbc.sql(rows.moved()).param(to).update();
    return true;
  }
}
