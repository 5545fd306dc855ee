package org.haltwire.centre.signals.log;

/// How a question ended. What was answered is not recorded: it is personal.
public enum Outcome {
  ANSWERED,
  /// No operator of the country has the number, or nobody was authenticated.
  NOT_FOUND,
  /// Its operator does not tell this, or not for long enough.
  NOT_TOLD,
  /// The bank may not ask this, such as announce a call from a number that is not its own.
  NOT_ALLOWED,
  FAILED
}
