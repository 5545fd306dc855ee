package org.haltwire.signs.triage;

/// How likely a text is about a scheme.
///
/// @param share of 1, over all schemes that the model knows
public record Scored(Scheme scheme, double share) {}
