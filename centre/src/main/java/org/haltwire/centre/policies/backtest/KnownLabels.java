package org.haltwire.centre.policies.backtest;

import org.haltwire.core.trial.Truths;

/// Finds what was found out about payments.
@FunctionalInterface
public interface KnownLabels {

  /// Of payments from one position to another, both included, by labels made by a time.
  Truths between(long from, long to, long knownBy);
}
