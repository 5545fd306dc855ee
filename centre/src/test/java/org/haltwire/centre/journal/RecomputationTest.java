package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.TestingJournal.START;
import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.haltwire.centre.journal.Recomputation.Outcome;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Profile;
import org.junit.jupiter.api.Test;

class RecomputationTest {

  private static final long SEED = Long.getLong("haltwire.seed", 20_260_311L);

  private final Policy policy = TestingJournal.policy("payments.yaml");

  @Test
  void decidesEveryPaymentOfARandomRunAgainAsBefore() throws SQLException {
    SplittableRandom random = new SplittableRandom(SEED);
    try (TestingJournal testing = TestingJournal.start()) {
      for (int i = 0; i < 120; i++) {
        testing.clock(START + i * 1_000L);
        testing.journal().append(payment("p" + i, random.nextLong(30_000_000))).join();
        if (i % 50 == 49) {
          testing.restart();
        }
      }
      Recomputation recomputation =
          new Recomputation(
              testing.pool(), id -> Optional.of(policy).filter(p -> p.id().equals(id)));
      for (long position = 1; position <= 120; position++) {
        Outcome outcome = recomputation.verify(position, done -> {});
        Outcome.Same same = assertInstanceOf(Outcome.Same.class, outcome, "seed " + SEED);
        assertEquals(same.from(), position <= 50 ? 0 : position <= 100 ? 50 : 100);
      }
      assertInstanceOf(Outcome.Impossible.class, recomputation.verify(121, done -> {}));
    }
  }

  @Test
  void asksAPolicyThatWasNeverInForce() throws SQLException {
    Policy candidate =
        compiled(
            """
            policy: candidate
            on: Payment
            features:
              earlier: { count: true, by: currency, over: 30d }
            rules:
              - id: C-01
                when: earlier >= 3
                points: 40
                reason: { en: "{earlier}", ru: "{earlier}", kk: "{earlier}" }
            typologies:
              often: { rules: [C-01], warn: 30 }
            examples: []
            """);
    try (TestingJournal testing = TestingJournal.start()) {
      for (int i = 0; i < 6; i++) {
        testing.clock(START + i * 1_000L);
        testing.journal().append(payment("p" + i, 1_000)).join();
      }
      Recomputation recomputation = new Recomputation(testing.pool(), id -> Optional.empty());
      for (long position = 1; position <= 6; position++) {
        Recomputation.Answer answer =
            recomputation.ask(position, candidate, done -> {}).orElseThrow();
        assertEquals(position, answer.entry().position());
        assertEquals(position - 1, answer.values().getFirst());
        assertEquals(position > 3 ? 40 : 0, answer.decision().score());
        assertEquals(candidate.id(), answer.decision().policy());
      }
      assertEquals(Optional.empty(), recomputation.ask(7, candidate, done -> {}));
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> recomputation.ask(6, candidate, done -> {}));
      assertTrue(Thread.interrupted());
    }
  }

  private static Policy compiled(String text) {
    Compilation compilation =
        PolicyCompiler.compile(
            "candidate.yaml", text, new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ"));
    return assertInstanceOf(Compilation.Compiled.class, compilation).policy();
  }
}
