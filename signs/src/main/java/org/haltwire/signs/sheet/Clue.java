package org.haltwire.signs.sheet;

/// Something that was found, and what shows it.
public record Clue(Trigger trigger, Evidence evidence) {}
