package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.TestingJournal.START;
import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.rule.Policy;
import org.junit.jupiter.api.Test;

/// A policy with another memory is put in force while payments go on coming.
final class SuccessionTest {

  private static final int SENDERS = 4;

  private final Policy before = TestingJournal.policy("payments.yaml");
  private final Policy after = TestingJournal.policy("successor.yaml");

  @Test
  void takesOverAtOnePositionUnderLoadAndLosesAndDoublesNothing() throws Exception {
    try (TestingJournal testing = TestingJournal.start()) {
      testing.policies().add(after);
      Map<String, Entry> answers = new ConcurrentSkipListMap<>();
      AtomicBoolean enough = new AtomicBoolean();
      List<Thread> senders = new ArrayList<>();
      for (int sender = 0; sender < SENDERS; sender++) {
        String name = "s" + sender + "-";
        senders.add(Thread.ofPlatform().start(() -> send(testing, name, enough, answers)));
      }
      testing.journal().awaitBeyond(3_000, java.time.Duration.ofMinutes(3));
      long position = activate(testing).position();
      testing.journal().awaitBeyond(position + 3_000, java.time.Duration.ofMinutes(3));
      enough.set(true);
      for (Thread sender : senders) {
        sender.join();
      }
      List<Entry> journal = read(testing.journal());
      assertEquals(answers.size() + 1, journal.size(), "every answer is one entry");
      for (Entry entry : journal) {
        assertDecidedBy(entry.position() < position ? before : after, entry, position);
      }
      answers.forEach(
          (id, entry) -> assertEquals(journal.get((int) entry.position() - 1), entry, id));
      assertDecidesTheSameAgain(testing, position);
    }
  }

  @Test
  void isInForceAfterARestartEvenIfNobodyNotedIt() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      testing.policies().add(after);
      sendSome(testing, 0, 240);
      activate(testing);
      sendSome(testing, 240, 280);
      testing.restart();
      assertEquals(after.id(), testing.journal().policy().id());
      assertEquals(after.id(), testing.journal().activeAtStart());
      testing.forgetSnapshots();
      testing.restart();
      assertEquals(after.id(), testing.journal().policy().id(), "read from the whole journal");
      testing.policies().expect(after);
      sendSome(testing, 280, 290);
      testing.restart();
      assertEquals(after.id(), testing.journal().policy().id());
      for (Entry entry : read(testing.journal())) {
        assertDecidedBy(entry.position() <= 240 ? before : after, entry, 241);
      }
      assertDecidesTheSameAgain(testing, 241);
    }
  }

  @Test
  void theSameActivationAgainChangesNothing() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      testing.policies().add(after);
      sendSome(testing, 0, 210);
      Entry first = activate(testing);
      sendSome(testing, 210, 220);
      assertEquals(first, activate(testing));
      sendSome(testing, 220, 240);
      assertEquals(241, testing.journal().head());
      assertDecidesTheSameAgain(testing, first.position());
    }
  }

  @Test
  void canBeGivenUpOnTheWay() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      sendSome(testing, 0, 3_000);
      assertThrows(
          CancellationException.class,
          () -> testing.journal().activate(after, activation(), part -> false));
      sendSome(testing, 3_000, 3_010);
      assertEquals(3_010, testing.journal().head());
      assertEquals(before.id(), testing.journal().policy().id());
    }
  }

  private void send(
      TestingJournal testing, String name, AtomicBoolean enough, Map<String, Entry> answers) {
    for (int i = 0; !enough.get(); i++) {
      Appended answer = testing.journal().append(payment(name + i, i * 997L % 2_000_000)).join();
      Appended.Stored stored = assertInstanceOf(Appended.Stored.class, answer);
      answers.put(name + i, stored.entry());
    }
  }

  private void sendSome(TestingJournal testing, int from, int to) {
    for (int i = from; i < to; i++) {
      testing.clock(START + i * 1_000L);
      testing.journal().append(payment("p" + i, i * 997L % 2_000_000)).join();
    }
  }

  private Entry activate(TestingJournal testing) {
    Appended answer = testing.journal().activate(after, activation(), part -> true);
    return assertInstanceOf(Appended.Stored.class, answer).entry();
  }

  private PolicyActivation activation() {
    PolicyId id = after.id();
    return new PolicyActivation(
        new FactId("haltwire", "activation-1"), START, id.name(), id.version());
  }

  private static void assertDecidedBy(Policy policy, Entry entry, long position) {
    if (entry.position() == position) {
      assertInstanceOf(PolicyActivation.class, entry.fact());
    } else {
      Decision decision = assertInstanceOf(Decision.class, entry.ruling());
      assertEquals(policy.id(), decision.policy(), "at " + entry.position());
    }
  }

  /// The successor's memory was made beside the live one and finished on the engine's thread; made
  /// again from the journal alone it says the same.
  private void assertDecidesTheSameAgain(TestingJournal testing, long activated) {
    Recomputation recomputation = new Recomputation(testing.pool(), testing.policies()::version);
    Map<Long, Recomputation.Outcome> different = new TreeMap<>();
    int fired = 0;
    for (Entry entry : read(testing.journal())) {
      if (entry.position() > activated && entry.position() <= activated + 60) {
        Recomputation.Outcome outcome = recomputation.verify(entry.position(), done -> {});
        if (!(outcome instanceof Recomputation.Outcome.Same)) {
          different.put(entry.position(), outcome);
        }
        Decision decision = (Decision) entry.ruling();
        fired += decision.fired().stream().anyMatch(rule -> rule.rule().equals("T-04")) ? 1 : 0;
      }
    }
    assertEquals(Map.of(), different);
    assertTrue(fired > 0, "it remembers what was sent before it took over");
  }

  private static List<Entry> read(Journal journal) {
    List<Entry> entries = new ArrayList<>();
    journal.read(1, Integer.MAX_VALUE, entries::add);
    return entries;
  }
}
