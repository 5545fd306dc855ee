package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.TestingJournal.START;
import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.rule.Policy;
import org.junit.jupiter.api.Test;

/// Stolen money was told while a policy was in force that does not ask for it; the next one does.
final class TaintSuccessionTest {

  private final Policy after = TestingJournal.policy("stolen.yaml");

  @Test
  void isKnownToTheNextPolicyAndAfterEveryRestart() throws SQLException {
    try (TestingJournal testing = TestingJournal.start()) {
      testing.policies().add(after);
      testing.journal().append(taint(Stream.of("p1", "p2", "p3", "p4"))).join();
      assertEquals(Verdict.ALLOW, verdict(testing, "p1"), "nobody asks");
      testing.journal().activate(after, activation(), part -> true);
      assertEquals(new Money(70_000, "KZT"), held(testing, "p2"), "after the succession");
      testing.policies().expect(after);
      testing.restart();
      assertEquals(new Money(70_000, "KZT"), held(testing, "p3"), "from a snapshot");
      testing.forgetSnapshots();
      testing.restart();
      assertEquals(new Money(70_000, "KZT"), held(testing, "p4"), "from the journal");
      Recomputation recomputation = new Recomputation(testing.pool(), testing.policies()::version);
      for (long position = 4; position <= testing.journal().head(); position++) {
        assertInstanceOf(
            Recomputation.Outcome.Same.class, recomputation.verify(position, done -> {}));
      }
    }
  }

  private static Verdict verdict(TestingJournal testing, String id) {
    Appended answer = testing.journal().append(payment(id, 1_000)).join();
    Appended.Stored stored = assertInstanceOf(Appended.Stored.class, answer);
    return assertInstanceOf(Decision.class, stored.entry().ruling()).verdict();
  }

  private static Money held(TestingJournal testing, String id) {
    return assertInstanceOf(Verdict.Hold.class, verdict(testing, id)).amount();
  }

  private static TaintChange taint(Stream<String> payments) {
    List<TaintChange.Share> shares =
        payments
            .map(id -> new TaintChange.Share(payment(id, 1).payer().account(), 70_000))
            .toList();
    return new TaintChange(
        new FactId("haltwire", "taint:1:1"), START, "case:1", shares, START + 86_400_000);
  }

  private PolicyActivation activation() {
    PolicyId id = after.id();
    return new PolicyActivation(
        new FactId("haltwire", "activation-1"), START, id.name(), id.version());
  }
}
