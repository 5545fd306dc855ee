package org.haltwire.centre.calls;

/// A version of the terms of operators. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param decidedBy who approved, refused or withdrew it; empty for nobody yet
record CallsVersion(
    int number,
    String text,
    State state,
    String proposedBy,
    long proposedAt,
    String why,
    String decidedBy,
    long decidedAt) {

  enum State {
    PROPOSED,
    IN_FORCE,
    PAST,
    REFUSED,
    WITHDRAWN
  }
}
