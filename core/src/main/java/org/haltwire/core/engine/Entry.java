package org.haltwire.core.engine;

import org.haltwire.core.decision.Ruling;
import org.haltwire.core.event.Fact;

/// One place in the journal: what was told, and what was made of it.
///
/// @param position 1 for the first, then without gaps
/// @param time the engine's time, in milliseconds since 1970-01-01T00:00Z; never goes back
public record Entry(long position, long time, Fact fact, Ruling ruling) {}
