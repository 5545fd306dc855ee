package org.haltwire.centre.policies;

import java.time.Instant;

/// A policy that somebody is writing.
///
/// @param basedOn the version that it began as, or where its text came from
/// @param revision grows by one with every save
public record Draft(
    long id,
    String title,
    String text,
    String basedOn,
    int revision,
    State state,
    Hand begun,
    Hand saved) {

  /// Who did something, and when.
  public record Hand(String name, Instant at) {}

  /// Whether it is worked on.
  public enum State {
    OPEN,
    /// Put away; it can be taken back.
    DISCARDED
  }
}
