package org.haltwire.centre.signals.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.SimChange.Kind;
import org.haltwire.core.event.Subscriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SimProjectorTest {

  private static final long SEED = Long.getLong("haltwire.seed", 11);
  private static final long PHONE = 77010000001L;

  private final Tokens tokens = new Tokens(new byte[Tokens.KEY_BYTES]);
  private final TestingTold journal = new TestingTold();
  private HikariDataSource source;
  private Subscribers subscribers;
  private Tellers tellers;

  @BeforeEach
  void open() {
    Database database = TestingPostgres.database("signals");
    source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    Flyway.configure().dataSource(source).load().migrate();
    subscribers = new Subscribers(JdbcClient.create(source));
    tellers = new Tellers(JdbcClient.create(source));
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void keepsTheLatestOfEachKindWheneverItComes() {
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 500));
    journal.add(sim("alem", PHONE, Kind.ACTIVATED, 100));
    projector().step();
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 300));
    journal.add(sim("alem", PHONE, Kind.NEW_HANDSET, 700));
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 500));
    projector().step();
    assertEquals(new SimTimes(100, 500, 0, 700, 0), times(PHONE, "alem"));
    assertEquals(500, times(PHONE, "alem").changed());
    assertEquals(SimTimes.NONE, times(PHONE, "berkut"));
  }

  @Test
  void tellsAReactivationFromANewNumberInWhateverOrder() {
    journal.add(sim("alem", PHONE, Kind.ACTIVATED, 900));
    projector().step();
    assertEquals(0, times(PHONE, "alem").reassigned());
    journal.add(sim("alem", PHONE, Kind.DEACTIVATED, 400));
    journal.add(sim("alem", PHONE, Kind.ACTIVATED, 100));
    projector().step();
    assertEquals(900, times(PHONE, "alem").reassigned());
    journal.add(sim("alem", PHONE, Kind.DEACTIVATED, 950));
    projector().step();
    assertEquals(900, times(PHONE, "alem").reassigned());
  }

  @Test
  void knowsFromWhenOnAnOperatorTells() {
    journal.add(call());
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 5));
    journal.add(call());
    journal.add(sim("alem", PHONE + 1, Kind.SWAPPED, 6));
    projector().step();
    assertEquals(new Teller("alem", 1_002, 1_004, 0), tellers.of("alem"));
    assertEquals(Teller.silent("berkut"), tellers.of("berkut"));
  }

  @Test
  void writesNothingWhereNoSimCardChanged() {
    SimProjector projector = projector();
    for (int i = 0; i < 100; i++) {
      journal.add(call());
    }
    assertEquals(100, projector.step());
    assertEquals(100, projector.position());
    assertEquals(0L, position());
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 5));
    projector.step();
    assertEquals(101L, position());
  }

  @Test
  void losesToWhoeverFollowsTheSameTable() {
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 5));
    SimProjector first = projector();
    SimProjector second = projector();
    first.step();
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 6));
    second.step();
    journal.add(sim("alem", PHONE, Kind.SWAPPED, 7));
    assertThrows(IllegalStateException.class, first::step);
    first.step();
    assertEquals(7, times(PHONE, "alem").swapped());
  }

  /// A new projector after every step, as after a kill, against an obviously right fold.
  @Test
  void keepsTheSameTableWhereverItIsRestarted() {
    Random chance = new Random(SEED);
    Map<String, SimTimes> expected = new TreeMap<>();
    for (int round = 0; round < 60; round++) {
      for (int i = chance.nextInt(8); i >= 0; i--) {
        String operator = chance.nextBoolean() ? "alem" : "berkut";
        long phone = PHONE + chance.nextInt(12);
        Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
        SimChange change = sim(operator, phone, kind, 1 + chance.nextInt(1_000));
        for (int times = chance.nextInt(2); times >= 0; times--) {
          journal.add(change);
        }
        expected.merge(
            operator + " " + phone, SimTimes.NONE.with(change), (before, _) -> before.with(change));
      }
      projector().step();
    }
    Map<String, SimTimes> found = new TreeMap<>();
    for (String key : expected.keySet()) {
      String[] parts = key.split(" ");
      found.put(key, times(Long.parseLong(parts[1]), parts[0]));
    }
    assertTrue(expected.size() > 20, "seed " + SEED);
    assertEquals(expected, found, "seed " + SEED);
    assertEquals((long) expected.size(), number("select count(*) from signal_subscriber"));
  }

  private SimTimes times(long phone, String operator) {
    return subscribers.find(tokens.phone(phone), operator).sim();
  }

  private SimProjector projector() {
    TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    SimStore store = new SimStore(new JdbcTemplate(source), transactions, tellers::read);
    return new SimProjector(journal, store, tokens);
  }

  private long position() {
    return number("select position from projection where name = 'signals'");
  }

  private long number(String sql) {
    return JdbcClient.create(source).sql(sql).query(Long.class).single();
  }

  private SimChange sim(String operator, long phone, Kind kind, long at) {
    FactId id = new FactId(operator, "s" + journal.head());
    Subscriber subscriber = new Subscriber("sim", Long.toString(phone), "");
    return new SimChange(id, at, kind, "X", subscriber);
  }

  private CallBegan call() {
    FactId id = new FactId("alem", "c" + journal.head());
    return new CallBegan(id, 5, "77010000001", CallerKind.FLAGGED);
  }

  private static final class TestingTold implements SimProjector.Told {

    private final List<Entry> entries = new ArrayList<>();

    void add(Fact fact) {
      long position = entries.size() + 1L;
      entries.add(new Entry(position, 1_000 + position, fact, Noted.NOTED));
    }

    @Override
    public long head() {
      return entries.size();
    }

    @Override
    public void read(long from, int limit, Consumer<Entry> consumer) {
      entries.subList((int) from - 1, entries.size()).stream().limit(limit).forEach(consumer);
    }
  }
}
