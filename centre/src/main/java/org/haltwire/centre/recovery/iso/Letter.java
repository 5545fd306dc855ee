package org.haltwire.centre.recovery.iso;

/// A message of an authority to a bank, or back, in the list of whom it is for.
///
/// @param number its place in the list, from 1 without gaps
/// @param message such as `auth.001`
/// @param sender the participant that wrote it
/// @param at when it came, in milliseconds since 1970-01-01T00:00Z
/// @param request what it is about, as it stands now
record Letter(long number, String message, String sender, long at, InformationRequest request) {}
