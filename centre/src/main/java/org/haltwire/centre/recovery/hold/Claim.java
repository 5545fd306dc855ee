package org.haltwire.centre.recovery.hold;

/// The part of a hold that is one victim's.
///
/// @param number of the payment in the incident
/// @param returned what of it went back
public record Claim(long incident, int number, long amount, long returned) {}
