package org.haltwire.centre.vault;

/// A key was renewed.
///
/// @param which the purpose of a data key, or `master`
public record KeyChanged(String which) {}
