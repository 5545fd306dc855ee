package org.haltwire.core.profile;

/// What becomes of stolen money that nobody holds yet.
///
/// @param taintFor how long an account that got some stays marked without a hold
public record ChaseRules(Span taintFor) {}
