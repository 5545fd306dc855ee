package org.haltwire.centre.policies.backtest;

import static org.haltwire.centre.policies.backtest.BacktestTest.held;
import static org.haltwire.centre.policies.backtest.BacktestTest.question;
import static org.haltwire.centre.policies.backtest.TestingPast.candidate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A back-test in the time that others leave, as it ships: alone, so that they leave some.
@Tag("alone")
final class IdleBacktestTest {

  private static final int PAYMENTS = 5_000;

  @Test
  void countsInAProcessOfItsOwnWhatAPersonWouldCount() throws IOException {
    try (TestingPast past = TestingPast.of(PAYMENTS, "haltwire.backtest.idle=true")) {
      long id = past.centre.bean(Backtests.class).ask(question(candidate(500_000), 0));
      BacktestStore store = past.centre.bean(BacktestStore.class);
      Soon.is("the end", () -> store.find(id).orElseThrow().state().over());
      Backtest backtest = store.find(id).orElseThrow();
      assertEquals(Backtest.State.DONE, backtest.state(), backtest.problem());
      assertTrue(backtest.pace().nanosPerEntry() > 0);
      Findings findings = FindingsFiles.read(store.findings(id).orElseThrow());

      assertEquals(PAYMENTS, findings.payments());
      assertEquals(
          held(past, 500_000, true),
          findings.candidate().heldVain().fraud() + findings.candidate().heldKnown().fraud());
      assertEquals(
          held(past, 1_000_000, true),
          findings.against().heldVain().fraud() + findings.against().heldKnown().fraud());
      assertEquals(held(past, 500_000, false), findings.candidate().honestStopped());
      // A hold lasts two days; labels came an hour after the last payment.
      assertTrue(findings.candidate().heldKnown().fraud() > 0);
      assertTrue(findings.candidate().heldVain().fraud() > 0);
      assertEquals(
          held(past, 500_000, true)
              + held(past, 500_000, false)
              - held(past, 1_000_000, true)
              - held(past, 1_000_000, false),
          findings.changes().stream()
              .filter(change -> change.candidate().equals("hold"))
              .mapToLong(change -> change.sums().all())
              .sum());
      assertEquals(100, findings.stricter().size());
      assertEquals(
          past.amounts.stream()
                  .filter(amount -> amount < 1_000_000)
                  .mapToLong(it -> it)
                  .max()
                  .orElseThrow()
              * 100,
          findings.stricter().getFirst().minor());
      assertEquals(List.of(), findings.milder());
      assertEquals("BANKA", findings.stricter().getFirst().sender());
      assertEquals(3, findings.thresholds().size());
      Map<String, String> tables = FindingsFiles.tables(findings);
      assertEquals(11, tables.get("matrix").lines().count());
      assertEquals(101, tables.get("differences").lines().count());
    }
  }
}
