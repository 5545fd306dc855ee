package org.haltwire.centre.webhooks;

/// An event on its way to one endpoint.
///
/// @param number in the order of sending
/// @param event its id, the same at every endpoint
/// @param at in milliseconds since 1970-01-01T00:00Z
/// @param status of the last attempt's answer, 0 where there was none
/// @param reason of a failure, in words; or empty
record Delivery(
    long number,
    String endpoint,
    String event,
    String type,
    String body,
    long at,
    State state,
    int attempts,
    int status,
    String reason) {

  enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }
}
