package org.haltwire.centre.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Verdict;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final long MINUTE = 60_000;
  private static final long NOON = 12 * 60;

  @Test
  void countsByMinuteAndWhatIsOldByHour() {
    Tally tally = new Tally(NOON);
    add(tally, NOON - 61, "P-01");
    add(tally, NOON - 60, "P-01");
    add(tally, NOON - 1, "P-01");
    add(tally, NOON, "P-01");
    add(tally, NOON + 1, "P-02");
    assertEquals(
        Map.of(
            key(NOON - 120, "rule", "P-01"), 1L,
            key(NOON - 120, "verdict", "warn"), 1L,
            key(NOON - 60, "rule", "P-01"), 2L,
            key(NOON - 60, "verdict", "warn"), 2L,
            key(NOON, "rule", "P-01"), 1L,
            key(NOON, "verdict", "warn"), 1L,
            key(NOON + 1, "rule", "P-02"), 1L,
            key(NOON + 1, "verdict", "warn"), 1L),
        tally.counts());
  }

  private static void add(Tally tally, long minute, String rule) {
    Decision decision =
        new Decision(
            Verdict.WARN,
            10,
            "",
            List.of(new FiredRule(rule, 10, List.of())),
            new PolicyId("payments", "1"),
            0);
    tally.add(minute * MINUTE + 59_999, decision, Outcome.WARN);
  }

  private static Tally.Key key(long minute, String kind, String name) {
    return new Tally.Key(minute, kind, name);
  }
}
