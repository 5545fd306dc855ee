package org.haltwire.centre.recovery.hold;

/// An order in a bank's list.
///
/// @param number its place in the list, from 1 without gaps
/// @param id the same however often it is sent
/// @param at when it was decided, in milliseconds since 1970-01-01T00:00Z
/// @param body the whole order as a JSON object
public record BankOrder(
    String bank, long number, String id, String hold, OrderKind kind, long at, String body) {}
