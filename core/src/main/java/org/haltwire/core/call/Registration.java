package org.haltwire.core.call;

/// An operator says that a call begins.
///
/// @param caller the A-number
/// @param callee the B-number
/// @param redirecting the C-number, where it is that one's operator who speaks and its telephone
///   that passes the call on; 0 where the caller's own operator does
/// @param call a hash of what the operator knows the call by; 0 for nothing
/// @param ends whether the operator will say when it is over
public record Registration(long caller, long callee, long redirecting, long call, boolean ends) {}
