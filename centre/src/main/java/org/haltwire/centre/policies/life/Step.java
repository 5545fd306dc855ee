package org.haltwire.centre.policies.life;

import java.time.Instant;

/// A step in the life of a version.
///
/// @param id grows from step to step
/// @param position in the journal, of an activation; 0 for other steps
public record Step(
    long id, String version, Stage stage, String who, Instant at, String reason, long position) {}
