package org.haltwire.core.trial;

/// A number in a rule that its author chose, and what is compared with it.
///
/// @param rule index of the rule
/// @param variable index of the value that is compared
/// @param atLeast whether the rule needs at least (or more than) the number, rather than at most
///   (or less)
/// @param strict whether the number itself does not do
/// @param number in the variable's own scale
public record Threshold(int rule, int variable, boolean atLeast, boolean strict, long number) {}
