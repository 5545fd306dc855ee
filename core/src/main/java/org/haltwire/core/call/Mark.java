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
  /// The call was signed, with a certificate that is trusted, by an operator who vouches for the
  /// caller's right to the number (full attestation).
  SIGNED,
  /// It was signed so by one who only vouches for the customer or the way in.
  SIGNED_IN_PART,
  /// It brought a signature that is wrong, stale, of other numbers, or used before.
  WRONG_SIGNATURE,
  /// The caller had said before whom it would call, and who it is. It never stops a call.
  ANNOUNCED;

  /// Its place in a set of marks.
  public int bit() {
    return 1 << ordinal();
  }
}
