package org.haltwire.centre.policies.backtest;

import org.haltwire.core.decision.PolicyId;

/// What somebody wants to know.
///
/// @param policy the candidate
/// @param text the candidate's text
/// @param against the version to compare with; empty for what was decided
/// @param by who asks
public record Question(
    Backtest.Kind kind,
    PolicyId policy,
    String text,
    String title,
    String against,
    Backtest.Range range,
    String by) {

  /// The same, compared with another version.
  Question against(String version) {
    return new Question(kind, policy, text, title, version, range, by);
  }
}
