package org.haltwire.centre.policies.draft;

import org.haltwire.core.decision.Verdict;

/// The words under which pages have texts for verdicts.
final class Verdicts {

  private Verdicts() {}

  static String key(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow allow -> "allow";
      case Verdict.Warn warn -> "warn";
      case Verdict.Hold hold -> "hold";
      case Verdict.Refuse refuse -> "refuse";
    };
  }
}
