package org.haltwire.centre.vault;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcOperations;

/// Seals, before the centre serves, what earlier versions kept readable; then the readable columns
/// are dropped and their tables written anew, so that nothing of it stays in the database's files.
/// What PostgreSQL's log of writes and backups still have is for the operator:
/// docs/data-protection.md.
///
/// Killed half-way it goes on at the next start: rows that are sealed have nothing readable any
/// more, and a column is dropped only when no row has.
final class PlainRows implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(PlainRows.class);

  private final JdbcOperations jdbc;
  private final SealedRows rows;
  private final List<SealedColumn> columns;

  PlainRows(JdbcOperations jdbc, SealedRows rows, List<SealedColumn> columns) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (SealedColumn column : columns) {
      if (exists(column)) {
        seal(column);
      }
    }
  }

  private void seal(SealedColumn column) {
    long sealed = 0;
    SealedRows.Step step = new SealedRows.Step(SealedRows.BEGIN, 0);
    do {
      step = rows.sealPlain(column, step.next());
      sealed += step.changed();
    } while (step.changed() > 0);
    jdbc.execute(
        "alter table %s drop column %s".formatted(column.table(), column.plain().column()));
    if (sealed > 0) {
      jdbc.execute("vacuum full " + column.table());
      LOG.info("{} values of {}.{} are sealed now", sealed, column.table(), column.column());
    }
  }

  private boolean exists(SealedColumn column) {
    if (column.plain().equals(SealedColumn.Plain.NONE)) {
      return false;
    }
    Integer columns =
        jdbc.queryForObject(
            """
            select count(*) from information_schema.columns
            where table_schema = current_schema() and table_name = ? and column_name = ?
            """,
            Integer.class,
            column.table(),
            column.plain().column());
    return columns != null && columns > 0;
  }
}
