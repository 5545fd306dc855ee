package org.haltwire.centre.audit.tree;

/// Where a complete subtree is.
///
/// @param level 0 is a leaf; the subtree has two to the level of them
/// @param number counted from 0 within the level
public record Place(int level, long number) {}
