package org.haltwire.centre.recovery.hold;

/// Where a bank wants to be told of its orders at once.
///
/// @param url http or https
/// @param secret with which what is sent is signed
/// @param delivered the number of the last order that the bank took
/// @param attempts how often the next one was tried in vain
/// @param nextTryAt in milliseconds since 1970-01-01T00:00Z
/// @param problem what went wrong last, or empty
public record Webhook(
    String bank,
    long last,
    String url,
    String secret,
    long delivered,
    int attempts,
    long nextTryAt,
    String problem) {}
