package org.haltwire.policy;

import org.haltwire.core.decision.Decision;

/// What one example came to, also where that is not what it expects.
///
/// @param line where it begins, from 1
/// @param decision what the policy says of its `when`
public record ExampleRun(String name, int line, boolean passed, Decision decision) {}
