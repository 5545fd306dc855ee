package org.haltwire.core.call;

/// A way by which calls reach the network that asks.
///
/// @param international whether it comes from another country
/// @param dryRun whether nothing is to be stopped yet
public record Trunk(String name, boolean international, boolean dryRun, CallRules rules) {}
