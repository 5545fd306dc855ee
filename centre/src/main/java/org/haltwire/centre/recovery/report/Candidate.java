package org.haltwire.centre.recovery.report;

/// A payment that may be the one which a report describes.
///
/// @param position in the journal
/// @param fit how well it fits, 0 to 100
public record Candidate(long position, int fit) {}
