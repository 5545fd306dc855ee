package org.haltwire.centre.texts;

/// A version of a text. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param decidedBy who put it in force, refused or withdrew it; empty for nobody yet
public record TextVersion(
    String name,
    int number,
    String text,
    State state,
    String proposedBy,
    long proposedAt,
    String why,
    String decidedBy,
    long decidedAt) {

  public enum State {
    PROPOSED,
    IN_FORCE,
    PAST,
    REFUSED,
    WITHDRAWN
  }
}
