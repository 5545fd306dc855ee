package org.haltwire.policy;

/// Where a generated method keeps what an expression reads; -1 for what it does not have.
///
/// @param fact the fact, cast to its kind
/// @param time milliseconds, two places
/// @param free the first free place
record Slots(int fact, int time, int listings, int values, int ruling, int free) {}
