package org.haltwire.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.audit.TestingLog;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.policies.ProfileSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// What happens to a night when the centre dies or the clock jumps, and that the counts are right
/// all the same.
class PurgeRunsTest {

  private static final RetentionSettings SETTINGS =
      new RetentionSettings("03:15", 10, Duration.ZERO);

  private static final ProfileSettings PROFILE =
      new ProfileSettings("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  private final TestingLog testing = new TestingLog();
  private final JdbcClient jdbc = JdbcClient.create(testing.jdbc);
  private final PurgeRuns runs = new PurgeRuns(jdbc);
  private final AtomicReference<Instant> now = new AtomicReference<>(at("2031-05-01T12:00:00Z"));

  PurgeRunsTest() {
    testing.jdbc.execute("create table thing (kind text not null, at bigint not null)");
  }

  @AfterEach
  void close() {
    testing.close();
  }

  /// Rows of a table of the test's.
  private final class Things implements Kept {

    private final String name;
    private final Duration term;
    private boolean broken;

    Things(String name, Duration term) {
      this.name = name;
      this.term = term;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Duration term() {
      return term;
    }

    @Override
    public Duration least() {
      return Duration.ofDays(2);
    }

    @Override
    public OptionalLong oldest() {
      return OptionalLong.empty();
    }

    @Override
    public int purge(long before, int atMost) {
      int removed =
          jdbc.sql(
                  """
                  delete from thing where ctid = any (array(
                    select ctid from thing where kind = ? and at < ? limit ?))
                  """)
              .params(name, before, atMost)
              .update();
      if (broken) {
        throw new IllegalStateException("Expected to remove things, but the disk is full");
      }
      return removed;
    }
  }

  private Purge purge(Kept... kinds) {
    PlatformTransactionManager manager = testing.transactions.getTransactionManager();
    if (manager == null) {
      throw new IllegalStateException("Expected transactions");
    }
    return new Purge(runs, List.of(kinds), SETTINGS, testing.log, manager);
  }

  private PurgeThread thread(Purge purge) {
    return new PurgeThread(purge, runs, SETTINGS, PROFILE, now::get);
  }

  private void plant(String kind, int count, Duration age) {
    jdbc.sql("insert into thing select ?, ? from generate_series(1, ?)")
        .params(kind, now.get().minus(age).toEpochMilli(), count)
        .update();
  }

  private long left(String kind) {
    return jdbc.sql("select count(*) from thing where kind = ?")
        .param(kind)
        .query(Long.class)
        .single();
  }

  private static Instant at(String iso) {
    return Instant.parse(iso);
  }

  @Test
  void goesOnWhereItWasKilledAndCountsRight() {
    Things things = new Things("things", Duration.ofDays(30));
    plant("things", 35, Duration.ofDays(31));
    plant("things", 7, Duration.ofDays(29));
    PurgeThread first = thread(purge(things));
    assertFalse(first.turn(), "the first night that the centre sees is not one to delete in");
    now.set(now.get().plus(Duration.ofDays(1)));
    assertTrue(first.turn());
    assertTrue(first.turn());
    assertEquals(22, left("things"));
    assertEquals(20, runs.latest(9).getFirst().removed());
    // Dies in the middle of a step: neither rows nor count are taken.
    things.broken = true;
    first.turn();
    things.broken = false;
    assertEquals(22, left("things"));
    assertEquals(20, runs.latest(9).getFirst().removed());
    PurgeThread second = thread(purge(things));
    while (second.turn()) {
      assertTrue(left("things") >= 7);
    }
    assertEquals(7, left("things"));
    assertEquals(35, runs.latest(9).getFirst().removed());
    Entry deed = testing.store.ofKinds(List.of("PURGE"), 0, 100, 10).getFirst();
    assertEquals("retention/things", deed.about());
    assertTrue(deed.detail().endsWith(" rows=35"), deed::detail);
    assertEquals(1, testing.store.ofKinds(List.of("PURGE"), 0, 100, 10).size());
  }

  @Test
  void doesTheOthersWhereOneKindFailsAndTriesItAgain() {
    Things bad = new Things("bad", Duration.ofDays(30));
    Things good = new Things("good", Duration.ofDays(30));
    plant("bad", 3, Duration.ofDays(40));
    plant("good", 3, Duration.ofDays(40));
    PurgeThread thread = thread(purge(bad, good));
    thread.turn();
    now.set(now.get().plus(Duration.ofDays(1)));
    bad.broken = true;
    for (int i = 0; i < 3; i++) {
      assertTrue(thread.turn());
    }
    assertEquals(0, left("good"));
    IllegalStateException failure = assertThrows(IllegalStateException.class, thread::turn);
    assertTrue(String.valueOf(failure.getMessage()).contains("purge bad"), failure::toString);
    assertEquals(3, left("bad"));
    bad.broken = false;
    while (thread.turn()) {
      assertTrue(runs.unfinished(now.get().toEpochMilli()).isEmpty() || left("good") == 0);
    }
    assertEquals(0, left("bad"));
    assertTrue(runs.unfinished(now.get().toEpochMilli()).isEmpty());
  }

  @Test
  void aKindThatFailsEveryNightKeepsNoOtherFromTheNextOne() {
    Things bad = new Things("bad", Duration.ofDays(30));
    Things good = new Things("good", Duration.ofDays(30));
    PurgeThread thread = thread(purge(bad, good));
    thread.turn();
    now.set(now.get().plus(Duration.ofDays(1)));
    plant("bad", 13, Duration.ofDays(40));
    thread.turn();
    assertEquals(3, left("bad"), "a part of it goes");
    bad.broken = true;
    for (int night = 0; night < 3; night++) {
      plant("good", 3, Duration.ofDays(40));
      assertThrows(IllegalStateException.class, () -> through(thread));
      assertEquals(0, left("good"), "night " + night);
      now.set(now.get().plus(Duration.ofDays(1)));
    }
    bad.broken = false;
    through(thread);
    assertEquals(0, left("bad"));
    assertEquals(4, runs.latest(9).size());
    assertTrue(runs.latest(9).stream().allMatch(one -> one.endedAt() > 0));
    assertEquals(now.get().toEpochMilli(), runs.done().get("bad").last());
    assertEquals(13, runs.done().get("bad").inAll());
    assertEquals(
        List.of("rows=3", "rows=10", "rows=3", "rows=3", "rows=3"),
        testing.store.ofKinds(List.of("PURGE"), 0, 100, 10).stream()
            .map(one -> one.detail().replaceFirst(".* ", ""))
            .toList());
  }

  @Test
  void forgetsTheNightsOfAClockThatWasWrong() {
    Instant right = now.get();
    Things things = new Things("things", Duration.ofDays(30));
    PurgeThread thread = thread(purge(things));
    now.set(right.plus(Duration.ofDays(100)));
    through(thread);
    now.set(right.plus(Duration.ofDays(101)));
    plant("things", 25, Duration.ofDays(40));
    thread.turn();
    assertEquals(15, left("things"), "it is under way");
    // Put right, it is not gone on with: its times are too late.
    now.set(right.plus(Duration.ofDays(3)));
    plant("things", 1, Duration.ofDays(31));
    through(thread);
    assertEquals(16, left("things"), "the first night that this clock sees");
    now.set(right.plus(Duration.ofDays(4)));
    through(thread);
    assertEquals(15, left("things"), "only what is over by this clock");
    now.set(right.plus(Duration.ofDays(5)));
    plant("things", 1, Duration.ofDays(31));
    through(thread);
    assertEquals(15, left("things"));
    assertTrue(runs.latest(9).stream().allMatch(one -> one.endedAt() > 0));
  }

  @Test
  void doesEachNightOnceWhereverTheClockJumps() {
    Things things = new Things("things", Duration.ofDays(30));
    PurgeThread thread = thread(purge(things));
    through(thread);
    for (int hours : new int[] {13, 11, -20, 2, 30, -60, 47, 20}) {
      now.set(now.get().plus(Duration.ofHours(hours)));
      through(thread);
      through(thread);
    }
    List<LocalDate> nights = runs.latest(100).stream().map(PurgeRuns.Run::night).toList();
    assertEquals(List.of(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 2)), nights);
  }

  @Test
  void deletesNothingByAClockThatLeaptAheadUntilItHasStoodSoForADay() {
    Things things = new Things("things", Duration.ofDays(30));
    PurgeThread thread = thread(purge(things));
    thread.turn();
    plant("things", 5, Duration.ofDays(1));
    Instant right = now.get();
    now.set(right.plus(Duration.ofDays(365)));
    through(thread);
    now.set(right.plus(Duration.ofDays(365)).plus(Duration.ofHours(23)));
    through(thread(purge(things)));
    assertEquals(5, left("things"), "a restart does not make it right");
    now.set(right.plus(Duration.ofHours(24)));
    through(thread);
    assertEquals(5, left("things"), "put right: they are a day old");
    assertEquals(1, runs.latest(9).size());
    // A year passes while the centre is down: after a day, what is over goes.
    now.set(right.plus(Duration.ofDays(365)));
    through(thread);
    now.set(now.get().plus(Duration.ofHours(24)));
    through(thread);
    assertEquals(0, left("things"));
  }

  @Test
  void refusesATermThatIsShorterThanItMustBe() {
    UnusableSettings refused =
        assertThrows(
            UnusableSettings.class, () -> purge(new Things("things", Duration.ofHours(47))));
    assertEquals(
        "Expected at least 2 days in haltwire.retention.things, but got PT47H: shorter is not allowed",
        refused.getMessage());
    assertThrows(UnusableSettings.class, () -> new RetentionSettings("late", 1, Duration.ZERO));
    assertThrows(UnusableSettings.class, () -> new RetentionSettings("03:15", 0, Duration.ZERO));
    InstantSource clock = now::get;
    assertFalse(purge(new Things("things", Duration.ofDays(2))).step(clock));
  }

  private static void through(PurgeThread thread) {
    boolean more;
    do {
      more = thread.turn();
    } while (more);
  }
}
