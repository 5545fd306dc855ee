package org.haltwire.centre.calls;

import java.util.Optional;

/// What is known of a number now.
///
/// @param kind the end of the key of what its range is for, such as `mobile`; `short`, `foreign` or
///   `unallocated` where it is in none
/// @param owner the code of the operator that has it; empty for none
/// @param ported whether it moved there from another one
/// @param connected whether that one registers its calls
/// @param flagged whether the last label about it says fraud
/// @param talk the end of the key of the kind of caller with whom it is in a call now
/// @param talkMillis since that call began
public record Known(
    String kind,
    String owner,
    boolean ported,
    boolean connected,
    boolean flagged,
    Optional<String> talk,
    long talkMillis) {}
