package org.haltwire.core.call;

/// What else is worth knowing of an answer.
public enum Mark {
  /// The registration came after the question.
  WAITED,
  /// The caller calls somebody whose telephone passes the call on.
  REDIRECTED,
  /// The number has moved to another operator.
  PORTED,
  /// The call came over a trunk from abroad.
  INTERNATIONAL,
  /// The trunk's operator is only looking: the action is what would have been said.
  DRY_RUN,
  /// The caller had said before whom it would call, and who it is. It never stops a call.
  ANNOUNCED;

  int bit() {
    return 1 << ordinal();
  }
}
