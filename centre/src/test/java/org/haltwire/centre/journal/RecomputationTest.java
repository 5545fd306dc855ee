package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.TestingJournal.START;
import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.haltwire.centre.journal.Recomputation.Outcome;
import org.haltwire.core.rule.Policy;
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
}
