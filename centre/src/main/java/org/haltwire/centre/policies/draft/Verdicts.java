package org.haltwire.centre.policies.draft;

import org.haltwire.core.decision.Verdict;

/// The words under which pages have texts for verdicts.
final class Verdicts {

  private Verdicts() {}

  static String key(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> "allow";
      case Verdict.Warn _ -> "warn";
      case Verdict.Hold _ -> "hold";
      case Verdict.Refuse _ -> "refuse";
    };
  }
}
