package org.haltwire.centre.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.database.Database;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.engine.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

class ProjectorTest {

  private static final ScreeningSettings SETTINGS =
      new ScreeningSettings(1_000, Duration.ofDays(2));

  private HikariDataSource source;
  private Findings findings;

  @BeforeEach
  void open() {
    Database database = TestingPostgres.database("projector");
    source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.addDataSourceProperty("reWriteBatchedInserts", "true");
    Flyway.configure().dataSource(source).load().migrate();
    findings = new Findings(JdbcClient.create(source));
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void keepsWhatIsNotAPlainAllowAndCountsAll() {
    ScreenedPayments journal = new ScreenedPayments(1, 0.1).add(5_000);
    Projector projector = projector(journal);
    assertEquals(5_000, projector.step());
    assertEquals(0, projector.step());
    assertTablesTell(journal);
    Screened last = findings.latest(Filter.ANY, Long.MAX_VALUE, 1).getFirst();
    assertEquals(journal.all().get((int) last.place().position() - 1).time(), last.place().time());
    assertFalse(last.judgement().rules().isEmpty());
  }

  @Test
  void countsEveryEntryOnceHoweverOftenItDiesBetweenWritingAndCommitting() {
    ScreenedPayments journal = new ScreenedPayments(2, 0.2);
    Random chance = new Random(2);
    AtomicInteger deaths = new AtomicInteger();
    TransactionTemplate real = transactions();
    TransactionOperations mortal =
        new TransactionOperations() {
          @Override
          public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> act) {
            return real.execute(status -> {
              T done = act.doInTransaction(status);
              if (chance.nextInt(3) == 0) {
                deaths.incrementAndGet();
                throw new IllegalStateException("killed before the commit");
              }
              return done;
            });
          }
        };
    while (journal.head() < 4_000) {
      journal.add(100 + chance.nextInt(300));
      // A new projector each time: what was in memory is gone, as after a kill.
      Projector projector = projector(journal, mortal);
      try {
        projector.step();
      } catch (IllegalStateException killed) {
        assertTrue(projector(journal).step() > 0);
      }
    }
    projector(journal).step();
    assertTrue(deaths.get() > 2, "expected some deaths");
    assertTablesTell(journal);
  }

  @Test
  void losesAgainstAnotherThatFollowsTheSameTables() {
    ScreenedPayments journal = new ScreenedPayments(3, 0.2).add(300);
    Projector late =
        projector(
            new Entries() {
              @Override
              public long head() {
                return journal.head();
              }

              @Override
              public long read(long from, int limit, Consumer<Entry> consumer) {
                projector(journal).step();
                return journal.read(from, limit, consumer);
              }
            });
    assertThrows(IllegalStateException.class, late::step);
    assertTablesTell(journal);
  }

  @Test
  void keepsTheSameHistoryAfterARestart() {
    ScreenedPayments journal = new ScreenedPayments(4, 0.3).add(2_000);
    projector(journal).step();
    journal.add(200);
    projector(journal).step();
    List<Screened> restarted = findings.latest(Filter.ANY, Long.MAX_VALUE, 50);
    Projector again = projector(journal);
    again.rebuild();
    again.step();
    List<Screened> atOnce = findings.latest(Filter.ANY, Long.MAX_VALUE, 50);
    assertEquals(atOnce, restarted);
    assertTrue(restarted.stream().anyMatch(one -> one.payerHistory().size() > 1));
    assertTablesTell(journal);
  }

  @Test
  void showsOnlyEarlierPaymentsOfTheSameAccountAsItsHistory() {
    ScreenedPayments journal = new ScreenedPayments(5, 0.3).add(900);
    projector(journal).step();
    for (Screened one : findings.latest(Filter.ANY, Long.MAX_VALUE, 200)) {
      List<Long> expected =
          journal.all().subList(0, (int) one.place().position() - 1).reversed().stream()
              .filter(entry -> touches(entry, one.payee()))
              .limit(Stretch.HISTORY)
              .map(Entry::position)
              .toList();
      assertEquals(expected, one.payeeHistory().stream().map(Moment::position).toList());
    }
  }

  @Test
  void findsByEveryFilter() {
    ScreenedPayments journal = new ScreenedPayments(6, 0.5).add(2_000);
    projector(journal).step();
    Screened one = findings.latest(Filter.ANY, 500, 1).getFirst();
    Filter narrow =
        new Filter(
            one.judgement().outcome().key(),
            one.judgement().typology(),
            one.judgement().rules().getFirst(),
            "demo-bank",
            one.amounts().profileMinor(),
            one.place().time(),
            one.place().time() + 1);
    assertEquals(List.of(one), findings.latest(narrow, Long.MAX_VALUE, 10));
    Filter other = new Filter("", "", "", "other-bank", 0, 0, Long.MAX_VALUE);
    assertEquals(List.of(), findings.latest(other, Long.MAX_VALUE, 10));
  }

  private void assertTablesTell(ScreenedPayments journal) {
    List<Long> notable =
        journal.all().stream()
            .filter(entry -> outcome(entry) != Outcome.ALLOW)
            .map(Entry::position)
            .toList();
    List<Long> kept =
        findings.latest(Filter.ANY, Long.MAX_VALUE, 100_000).reversed().stream()
            .map(one -> one.place().position())
            .toList();
    assertEquals(notable, kept);
    for (Outcome outcome : Outcome.values()) {
      long expected = journal.all().stream().filter(entry -> outcome(entry) == outcome).count();
      long counted =
          findings.counts("verdict", 0).stream()
              .filter(count -> count.name().equals(outcome.key()))
              .mapToLong(Findings.Count::count)
              .sum();
      assertEquals(expected, counted, outcome.key());
    }
  }

  private static Outcome outcome(Entry entry) {
    return Outcome.of(((Decision) entry.ruling()).verdict());
  }

  private static boolean touches(Entry entry, String account) {
    var payment = (org.haltwire.core.event.Payment) entry.fact();
    return payment.payer().account().equals(account) || payment.payee().account().equals(account);
  }

  private TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  private Projector projector(Entries journal) {
    return projector(journal, transactions());
  }

  private Projector projector(Entries journal, TransactionOperations transactions) {
    JdbcTemplate jdbc = new JdbcTemplate(source);
    AuditLog log =
        new AuditLog(jdbc, InstantSource.fixed(Instant.EPOCH), new JdbcTransactionManager(source));
    var store = new ProjectionStore(jdbc, transactions, log);
    return new Projector(journal, store, SETTINGS, InstantSource.fixed(Instant.EPOCH));
  }
}
