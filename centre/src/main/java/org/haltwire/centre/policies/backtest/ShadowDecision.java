package org.haltwire.centre.policies.backtest;

import java.util.List;

/// What a policy in the shadow would have decided otherwise. Verdicts are `allow`, `warn`, `hold`,
/// `refuse`.
///
/// @param minor the amount in hundredths of the profile's currency
/// @param given what was decided
/// @param rules ids of its rules that fired
public record ShadowDecision(
    long position,
    long time,
    long minor,
    String given,
    String verdict,
    String typology,
    List<String> rules) {

  public ShadowDecision {
    rules = List.copyOf(rules);
  }
}
