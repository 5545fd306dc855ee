package org.haltwire.centre.policies.results;

import java.util.List;
import org.haltwire.centre.policies.backtest.Findings;

/// What one looks at first: a number of both policies, and which is better.
///
/// @param key names its texts
/// @param count how many payments it is, where the number is a share
record Headline(
    String key,
    double candidate,
    double against,
    long count,
    long countAgainst,
    boolean moreIsBetter) {

  private static final double HUNDRED = 100;
  private static final double HUNDRED_THOUSAND = 100_000;

  static List<Headline> of(Findings findings) {
    Findings.Side candidate = findings.candidate();
    Findings.Side against = findings.against();
    return List.of(
        new Headline(
            "caught",
            HUNDRED * candidate.caughtShare(),
            HUNDRED * against.caughtShare(),
            candidate.caughtFraudMoney(),
            against.caughtFraudMoney(),
            true),
        new Headline(
            "stopped",
            HUNDRED * candidate.stoppedShare(),
            HUNDRED * against.stoppedShare(),
            candidate.stoppedFraudMoney(),
            against.stoppedFraudMoney(),
            true),
        new Headline(
            "honest",
            HUNDRED_THOUSAND * candidate.honestStoppedShare(),
            HUNDRED_THOUSAND * against.honestStoppedShare(),
            candidate.honestStopped(),
            against.honestStopped(),
            false),
        new Headline("alerts", candidate.alertsPerDay(), against.alertsPerDay(), 0, 0, false));
  }

  /// `better`, `worse` or `same`, as the candidate compares.
  public String judged() {
    if (candidate == against) {
      return "same";
    }
    return candidate > against == moreIsBetter ? "better" : "worse";
  }

  /// Whether it is a share of money.
  public boolean isMoney() {
    return key.equals("caught") || key.equals("stopped");
  }

  /// Behind the number.
  public String unit() {
    return isMoney() ? " %" : "";
  }

  /// `↑`, `↓` or `=`.
  public String arrow() {
    return candidate == against ? "=" : candidate > against ? "↑" : "↓";
  }
}
