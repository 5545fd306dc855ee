package org.haltwire.centre.calls.numbers;

import org.haltwire.core.call.Action;
import org.haltwire.core.call.Reason;

/// A call that a fact spoke against.
///
/// @param at in milliseconds since 1970-01-01T00:00Z
/// @param operator who asked
/// @param caller the number that was shown; -1 for one that is none
/// @param called who was called
/// @param action what was done: also a call that only got a label, or that passed in a dry run, is
///   kept
record BlockedCall(
    long at,
    String operator,
    String trunk,
    Reason reason,
    Action action,
    long caller,
    long called) {}
