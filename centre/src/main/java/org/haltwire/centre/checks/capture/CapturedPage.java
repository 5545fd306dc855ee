package org.haltwire.centre.checks.capture;

/// A page as it was read.
///
/// @param at when, in milliseconds since 1970-01-01T00:00Z
/// @param sha256 of the bytes that the site sent
public record CapturedPage(String address, long at, byte[] sha256, String text) {}
