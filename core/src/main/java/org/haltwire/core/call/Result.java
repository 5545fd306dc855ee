package org.haltwire.core.call;

/// What is known of a call.
public enum Result {
  /// The owner of the number is calling.
  CONFIRMED,
  /// Nobody is calling from that number, or nobody can.
  NOT_INITIATED,
  /// The number's operator is not connected, so that nobody can be asked.
  UNKNOWN_OPERATOR,
  /// There is nothing to verify: a foreign, a short or a withheld number.
  NOT_APPLICABLE,
  /// The question could not be answered; the call passes.
  ERROR
}
