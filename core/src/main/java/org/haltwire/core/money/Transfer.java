package org.haltwire.core.money;

/// Money that moved.
///
/// @param number the transfer's place in the order of all
/// @param position of the journal's entry that says it moved
/// @param time in milliseconds since 1970-01-01T00:00Z
/// @param amount in minor units of the profile's currency
public record Transfer(
    int number, long position, long time, String payer, String payee, long amount, Route route) {}
