package org.haltwire.centre.screening;

/// One payment in an account's history: a point of the small chart.
///
/// @param amount in hundredths of the profile's currency
/// @param out whether the account paid (or was paid)
/// @param verdict as [Outcome#key]
record Moment(long position, long time, long amount, boolean out, String verdict) {}
