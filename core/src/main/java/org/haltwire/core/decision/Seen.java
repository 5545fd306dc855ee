package org.haltwire.core.decision;

/// A value as a rule saw it.
///
/// @param name of the feature or of the fact's field
/// @param value in the unit's own scale
public record Seen(String name, Unit unit, long value) {}
