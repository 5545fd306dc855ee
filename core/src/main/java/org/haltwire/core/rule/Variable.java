package org.haltwire.core.rule;

import org.haltwire.core.decision.Unit;

/// A number that rules can see: a remembered or derived feature, in the order of the values' array.
public record Variable(String name, Unit unit) {}
