package org.haltwire.centre.webhooks;

/// Where a participant is told.
///
/// @param createdAt in milliseconds since 1970-01-01T00:00Z, as the other times
/// @param failingSince 0 where nothing fails
/// @param attempts in vain since then
/// @param problem of the last attempt, in words; or empty
record Endpoint(
    String id,
    String participant,
    String url,
    long createdAt,
    State state,
    long failingSince,
    int attempts,
    long nextTryAt,
    String problem) {

  enum State {
    ACTIVE,
    /// The last attempt was in vain; it is tried again.
    FAILING,
    /// It failed for too long, or said that it is gone: nothing is sent until it is resumed.
    DISABLED
  }
}
