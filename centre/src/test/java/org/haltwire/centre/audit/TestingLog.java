package org.haltwire.centre.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A log on a real PostgreSQL, with nothing around it.
public final class TestingLog implements AutoCloseable {

  public final Database database = TestingPostgres.database("audit");
  private final HikariDataSource source = new HikariDataSource();
  private volatile long now = 1_767_225_600_000L;

  public final JdbcTemplate jdbc;
  public final TransactionTemplate transactions;
  public final AuditLog log;
  public final AuditStore store;

  public TestingLog() {
    source.setJdbcUrl(database.url());
    source.addDataSourceProperty("reWriteBatchedInserts", "true");
    source.setUsername(database.user());
    source.setPassword(database.password());
    Flyway.configure().dataSource(source).load().migrate();
    jdbc = new JdbcTemplate(source);
    JdbcTransactionManager manager = new JdbcTransactionManager(source);
    transactions = new TransactionTemplate(manager);
    InstantSource clock = () -> Instant.ofEpochMilli(now);
    log = new AuditLog(jdbc, clock, manager);
    store = new AuditStore(jdbc);
  }

  public void setTime(long millis) {
    now = millis;
  }

  public long time() {
    return now;
  }

  /// Takes down this many sign-ins.
  public void grow(int count) {
    transactions.executeWithoutResult(_ -> {
      for (int i = 0; i < count; i++) {
        log.record(new Deed(DeedKind.SIGN_IN, Deed.person("olga"), "console", "", "n " + i));
      }
    });
  }

  /// As an owner of the database does it: past the triggers.
  public void tamper(String sql) {
    transactions.executeWithoutResult(_ -> {
      jdbc.execute("set local session_replication_role = replica");
      jdbc.execute(sql);
    });
  }

  @Override
  public void close() {
    source.close();
  }
}
