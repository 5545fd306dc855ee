package org.haltwire.centre.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Payment;
import org.junit.jupiter.api.Test;

/// The demo town is worth looking at: honest people are left alone, and crimes of several kinds are
/// stopped.
class DemoTownTest {

  private static final Path POLICIES = Path.of("..", "policies").toAbsolutePath().normalize();
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  @Test
  void fillsAnEmptyJournalWithThePast() throws Exception {
    try (TestingCentre centre =
        TestingCentre.start("haltwire.demo=true", "haltwire.policies.folder=" + POLICIES)) {
      Journal journal = centre.bean(Journal.class);
      long enough = 30_000;
      centre.bean(DemoTown.class).lines();
      long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
      while (journal.head() < enough && System.nanoTime() < until) {
        journal.awaitBeyond(journal.head(), Duration.ofSeconds(2));
      }
      assertTrue(journal.head() >= enough, "facts told: " + journal.head());
      int payments = 0;
      int allowed = 0;
      Set<String> stopped = new TreeSet<>();
      LocalDate today = LocalDate.now(ALMATY);
      long midnight = today.atStartOfDay(ALMATY).toInstant().toEpochMilli();
      for (long position = 2; position < enough; position++) {
        var entry = journal.at(position).orElseThrow();
        assertTrue(entry.time() < midnight, entry.toString());
        if (entry.fact() instanceof Payment && entry.ruling() instanceof Decision decision) {
          payments++;
          switch (decision.verdict()) {
            case Verdict.Allow _ -> allowed++;
            case Verdict.Warn _ -> {}
            case Verdict.Hold _, Verdict.Refuse _ -> stopped.add(decision.typology());
          }
        }
      }
      // Sixty times as much crime as in reality, another each day: 97.2 and 96.8 % were seen.
      assertTrue(allowed > 0.95 * payments, allowed + " of " + payments);
      assertTrue(stopped.size() >= 3, stopped.toString());
    }
  }
}
