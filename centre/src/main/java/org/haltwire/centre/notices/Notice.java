package org.haltwire.centre.notices;

/// One thing that waits, or several of a kind.
///
/// @param text what, in the reader's language
/// @param address where it is dealt with
/// @param since when the latest of them came; milliseconds since 1970-01-01T00:00Z
/// @param urgent whether somebody's time runs out within a day, or has run out
public record Notice(String text, String address, long since, boolean urgent) {}
