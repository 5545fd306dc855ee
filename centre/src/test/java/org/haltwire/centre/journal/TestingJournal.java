package org.haltwire.centre.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;

/// A journal on a database of its own, with a clock that the test sets.
final class TestingJournal implements AutoCloseable {

  static final long START = Instant.parse("2026-03-10T07:00:00Z").toEpochMilli();
  static final JournalSettings SETTINGS =
      new JournalSettings(32_768, 64, Duration.ZERO, Duration.ofMillis(300), 0);

  private final Database database;
  private final HikariDataSource pool;
  private final AtomicLong clock = new AtomicLong(START);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final TestingPolicies policies;
  private Journal journal;

  private TestingJournal(Database database, JournalSettings settings, TestingPolicies policies)
      throws SQLException {
    this.database = database;
    this.policies = policies;
    pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(4);
    pool.setConnectionTimeout(1_000);
    journal = open(settings);
  }

  static TestingJournal start() throws SQLException {
    return start(SETTINGS);
  }

  static TestingJournal start(JournalSettings settings) throws SQLException {
    return start(TestingPostgres.database("journal"), settings);
  }

  static TestingJournal start(Database database, JournalSettings settings) throws SQLException {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return new TestingJournal(database, settings, new TestingPolicies(policy("payments.yaml")));
  }

  Journal journal() {
    return journal;
  }

  Database database() {
    return database;
  }

  /// The policies that the next start finds.
  TestingPolicies policies() {
    return policies;
  }

  HikariDataSource pool() {
    return pool;
  }

  void clock(long millis) {
    clock.set(millis);
  }

  /// Waits until the journal stopped for good.
  boolean awaitStop() throws InterruptedException {
    return stopped.await(180, java.util.concurrent.TimeUnit.SECONDS);
  }

  /// Stops the journal cleanly and opens it again.
  void restart() throws SQLException {
    restart(SETTINGS);
  }

  void restart(JournalSettings settings) throws SQLException {
    journal.close();
    journal = open(settings);
  }

  /// Forgets the snapshots, so that the next start reads every row.
  void forgetSnapshots() throws SQLException {
    sql("delete from journal_snapshot");
  }

  int sql(String statement) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement update = connection.createStatement()) {
      return update.executeUpdate(statement);
    }
  }

  /// How many rows the journal has: one for each commit.
  int rows() throws SQLException {
    return sql("update journal set epoch = epoch");
  }

  /// A second journal on the same database.
  Journal open(JournalSettings settings) throws SQLException {
    InstantSource source = () -> Instant.ofEpochMilli(clock.get());
    return Journal.open(
        new Journal.Setup(
            database,
            pool,
            policies,
            settings,
            source,
            new SimpleMeterRegistry(),
            stopped::countDown));
  }

  static Policy policy(String name) {
    try {
      Path file = Path.of("src/test/resources/policies", name);
      Profile profile = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");
      return switch (PolicyCompiler.compile(name, Files.readString(file), profile)) {
        case Compilation.Compiled compiled -> compiled.policy();
        case Compilation.Refused refused ->
            throw new IllegalStateException(refused.problems().toString());
      };
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// A payment of so many tenge.
  static Payment payment(String id, long tenge) {
    return payment(id, tenge, START - 1_000);
  }

  static Payment payment(String id, long tenge, long at) {
    Money money = new Money(tenge * 100, "KZT");
    Terms terms = new Terms(money, tenge * 100, Instrument.TRANSFER, Channel.MOBILE, "");
    Party payer = new Party("KZ-A" + id.hashCode() % 50, "BANKA", "", "", Party.NOT_STATED, "KZ");
    Party payee = new Party("KZ-B" + id.hashCode() % 70, "BANKB", "", "", Party.NOT_STATED, "KZ");
    return new Payment(new FactId("BANKA", id), at, terms, payer, payee, Origin.NOT_STATED);
  }

  @Override
  public void close() {
    journal.close();
    pool.close();
  }
}
