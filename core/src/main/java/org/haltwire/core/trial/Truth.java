package org.haltwire.core.trial;

/// What was found out about a payment.
///
/// @param since from when on it was known, in milliseconds since 1970-01-01T00:00Z
public record Truth(Kind kind, long since) {

  /// Nobody said anything. Most honest payments stay so for ever.
  public static final Truth UNLABELLED = new Truth(Kind.UNLABELLED, Long.MAX_VALUE);

  /// The order is part of the format of a tally: add at the end only.
  public enum Kind {
    FRAUD,
    HONEST,
    UNLABELLED
  }
}
