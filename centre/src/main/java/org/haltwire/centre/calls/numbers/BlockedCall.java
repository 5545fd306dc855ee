package org.haltwire.centre.calls.numbers;

import org.haltwire.core.call.Reason;

/// A call that was blocked.
///
/// @param at in milliseconds since 1970-01-01T00:00Z
/// @param operator who asked
/// @param caller the number that was shown; -1 for one that is none
/// @param called who would have been called
record BlockedCall(
    long at, String operator, String trunk, Reason reason, long caller, long called) {}
