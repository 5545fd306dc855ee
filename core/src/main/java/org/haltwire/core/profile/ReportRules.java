package org.haltwire.core.profile;

/// What a report of a stolen payment has to keep.
///
/// @param maxAge how old the payment may be
/// @param forward how soon after the report orders to hold must be out
public record ReportRules(Span maxAge, Span forward) {}
