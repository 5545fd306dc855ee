package org.haltwire.centre.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.haltwire.centre.journal.TestingJournal.START;
import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.event.TestingFacts;
import org.junit.jupiter.api.Test;

class JournalTest {

  @Test
  void answersWithADurableDecision() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      Entry entry = stored(testing.journal().append(payment("p1", 2_000_000)).join());
      assertEquals(1, entry.position());
      assertEquals(START, entry.time());
      Decision decision = assertInstanceOf(Decision.class, entry.ruling());
      assertInstanceOf(Verdict.Hold.class, decision.verdict());
      assertEquals(1, testing.journal().head());
      assertEquals(entry, testing.journal().at(1).orElseThrow());
      assertEquals(entry, testing.journal().find(new FactId("BANKA", "p1")).orElseThrow());
    }
  }

  @Test
  void bringsBackEveryKindOfFactAfterARestart() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      TestingFacts facts = new TestingFacts(new SplittableRandom(7));
      List<Fact> all = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        all.add(ofThisPolicy(facts.ofKind(i % TestingFacts.KINDS, START), testing));
      }
      List<Entry> entries =
          testing.journal().appendAll(all).join().stream().map(JournalTest::stored).toList();
      testing.restart();
      assertEquals(entries, read(testing.journal()), "from a snapshot");
      testing.journal().close();
      testing.forgetSnapshots();
      try (Journal again = testing.open(TestingJournal.SETTINGS)) {
        assertEquals(entries, read(again), "from the rows");
      }
    }
  }

  /// Activations of other policies come with their engine only.
  private static Fact ofThisPolicy(Fact fact, TestingJournal testing) {
    PolicyId id = testing.journal().policy().id();
    return fact instanceof PolicyActivation activation
        ? new PolicyActivation(activation.id(), activation.occurredAt(), id.name(), id.version())
        : fact;
  }

  @Test
  void refusesAnActivationWithoutItsEngine() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      PolicyActivation stranger =
          new PolicyActivation(new FactId("BANKA", "x"), START, "payments", "f".repeat(64));
      assertThrows(IllegalArgumentException.class, () -> testing.journal().append(stranger).join());
      assertEquals(0, testing.journal().head());
    }
  }

  @Test
  void givesTheStoredAnswerForTheSameFact() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      Entry first = stored(testing.journal().append(payment("p1", 150_000)).join());
      testing.clock(START + 60_000);
      Appended again = testing.journal().append(payment("p1", 150_000)).join();
      assertEquals(new Appended.Stored(first, true), again);
      testing.restart();
      assertEquals(again, testing.journal().append(payment("p1", 150_000)).join());
      assertEquals(1, testing.journal().head());
    }
  }

  @Test
  void refusesAnotherFactUnderAKnownId() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      Entry first = stored(testing.journal().append(payment("p1", 1)).join());
      Appended.Conflict conflict = new Appended.Conflict(first);
      assertEquals(conflict, testing.journal().append(payment("p1", 2)).join());
      assertEquals(conflict, testing.journal().append(payment("p1", 1, START)).join());
      testing.restart();
      assertEquals(conflict, testing.journal().append(payment("p1", 2)).join());
    }
  }

  @Test
  void joinsAFactThatIsUnderWay() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      List<CompletableFuture<Appended>> futures = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        futures.add(testing.journal().append(payment("p" + i / 4, i % 4 == 3 ? 2 : 1)));
      }
      for (int i = 0; i < futures.size(); i += 4) {
        Entry entry = stored(futures.get(i).join());
        assertEquals(new Appended.Stored(entry, true), futures.get(i + 1).join());
        assertEquals(new Appended.Stored(entry, true), futures.get(i + 2).join());
        assertEquals(new Appended.Conflict(entry), futures.get(i + 3).join());
      }
      assertEquals(500, testing.journal().head());
    }
  }

  @Test
  void givesDuplicatesWithinOneListTheSameAnswer() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      List<Appended> answers =
          testing
              .journal()
              .appendAll(List.of(payment("a", 1), payment("a", 1), payment("a", 2)))
              .join();
      Entry entry = stored(answers.get(0));
      assertEquals(new Appended.Stored(entry, true), answers.get(1));
      assertEquals(new Appended.Conflict(entry), answers.get(2));
    }
  }

  @Test
  void neverLetsTimeGoBack() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      testing.journal().append(payment("p1", 1)).join();
      testing.clock(START - 3_600_000);
      assertEquals(START, stored(testing.journal().append(payment("p2", 1)).join()).time());
      testing.clock(START + 5);
      assertEquals(START + 5, stored(testing.journal().append(payment("p3", 1)).join()).time());
    }
  }

  @Test
  void takesHistoryAtItsOwnTimeAndInOrder() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      List<Appended> answers =
          testing
              .journal()
              .appendHistory(
                  List.of(
                      payment("a", 1, START - 5_000),
                      payment("b", 1, START - 6_000),
                      payment("c", 1, START - 5_000),
                      payment("d", 1, START + 1)))
              .join();
      assertEquals(START - 5_000, stored(answers.get(0)).time());
      assertEquals(new Appended.OutOfOrder(START - 6_000, START - 5_000), answers.get(1));
      assertEquals(2, stored(answers.get(2)).position());
      assertInstanceOf(Appended.OutOfOrder.class, answers.get(3), "later than the clock");
    }
  }

  @Test
  void wakesWhoWaitsForTheHead() throws SQLException, InterruptedException {
    try (TestingJournal testing = TestingJournal.start()) {
      assertEquals(0, testing.journal().awaitBeyond(0, Duration.ofMillis(1)));
      testing.journal().append(payment("p1", 1)).join();
      assertEquals(1, testing.journal().awaitBeyond(0, Duration.ofMinutes(3)));
    }
  }

  @Test
  void givesManyWhoAskAtATimeFewCommits() throws SQLException, InterruptedException {
    JournalSettings settings = gathering(Duration.ofMillis(200));
    try (TestingJournal testing = TestingJournal.start(settings)) {
      // On a machine that is held up they do not come at a time: then they come again.
      for (int round = 1; ; round++) {
        int before = testing.rows();
        List<CompletableFuture<Appended>> futures = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < 300; i++) {
          futures.add(testing.journal().append(payment("p" + round + "-" + i, 1)));
          Thread.sleep(i < 20 ? 0 : 1);
        }
        boolean atATime = System.nanoTime() - begun < 600_000_000L;
        futures.forEach(CompletableFuture::join);
        int commits = testing.rows() - before;
        if (atATime || round == 20) {
          assertTrue(commits < 30, commits + " commits for 300 facts");
          return;
        }
      }
    }
  }

  @Test
  void letsNobodyWaitWhoAsksAlone() throws SQLException {
    JournalSettings settings = gathering(Duration.ofHours(1));
    try (TestingJournal testing = TestingJournal.start(settings)) {
      for (int i = 0; i < 5; i++) {
        stored(testing.journal().append(payment("p" + i, 1)).orTimeout(180, SECONDS).join());
      }
    }
  }

  private static JournalSettings gathering(Duration gather) {
    return new JournalSettings(32_768, 2_048, gather, Duration.ofSeconds(3), 0);
  }

  @Test
  void turnsAwayWhatItHasNoRoomFor() throws SQLException {
    JournalSettings small = new JournalSettings(10, 64, Duration.ZERO, Duration.ofSeconds(1), 0);
    try (TestingJournal testing = TestingJournal.start(small)) {
      int turnedAway = 0;
      List<CompletableFuture<Appended>> futures = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        futures.add(testing.journal().append(payment("p" + i, 1)));
      }
      for (CompletableFuture<Appended> future : futures) {
        if (future.handle((answer, failure) -> failure != null).join()) {
          turnedAway++;
        }
      }
      assertTrue(turnedAway > 0, "turned away");
      assertEquals(20_000 - turnedAway, testing.journal().head());
    }
  }

  @Test
  void takesNothingAfterItsEnd() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      Journal journal = testing.journal();
      testing.restart();
      assertFalse(journal.available());
      assertTrue(journal.append(payment("p", 1)).isCompletedExceptionally());
    }
  }

  static Entry stored(Appended appended) {
    return assertInstanceOf(Appended.Stored.class, appended).entry();
  }

  static List<Entry> read(Journal journal) {
    List<Entry> entries = new ArrayList<>();
    long next = 1;
    while (next <= journal.head()) {
      next = journal.read(next, 100, entries::add);
    }
    return entries;
  }
}
