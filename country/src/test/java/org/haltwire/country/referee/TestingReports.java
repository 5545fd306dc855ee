package org.haltwire.country.referee;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.country.referee.Report.Delay;
import org.haltwire.country.referee.Report.Honest;
import org.haltwire.country.referee.Report.Run;
import org.haltwire.country.referee.Report.Score;

/// Small reports whose numbers can be told apart.
public final class TestingReports {

  private TestingReports() {}

  public static Run run(long seed, String centre, String policy) {
    return new Run(seed, Run.isReporting(seed), 5_000, 7, 10, "from a day on", centre, policy, 3.5);
  }

  public static Honest honest(long payments, long delayed) {
    return new Honest(payments, 84, delayed, delayed / (double) payments, 14_627_904);
  }

  /// @param saved the share of 9,000,000 tenge
  public static Score score(double saved) {
    double stolen = 9_000_000;
    return new Score(
        stolen,
        saved * stolen,
        0,
        0,
        (1 - saved) * stolen,
        (1 - saved) * stolen,
        0,
        0,
        0,
        0,
        0,
        0,
        saved,
        List.of(746_607.0, 165_195.0),
        Map.of("stopped", 17L, "held", 23L),
        List.of(19L, 4L),
        31,
        24,
        2.4,
        103_349,
        honest(60_056, 11),
        10,
        60_762,
        820_648,
        4.34,
        0.007);
  }

  public static Report report(Run run, double saved, Map<String, Double> schemes) {
    Map<String, Score> scores = new TreeMap<>();
    schemes.forEach((name, share) -> scores.put(name, score(share)));
    return new Report(
        run,
        score(saved),
        scores,
        Map.of("second_hand_sale", honest(4_321, 7)),
        List.of(new Delay("within an hour", 13, 1_234_000, 0.806)));
  }
}
