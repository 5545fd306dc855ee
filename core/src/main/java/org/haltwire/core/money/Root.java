package org.haltwire.core.money;

/// A transfer that somebody says was stolen money.
///
/// @param transfer its number in the graph
/// @param amount how much of it was stolen, at most what moved
public record Root(int transfer, long amount) {}
