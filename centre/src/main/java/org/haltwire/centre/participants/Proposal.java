package org.haltwire.centre.participants;

import java.time.Instant;

/// What one administrator wants; it comes into force when a second one agrees.
///
/// @param terms all of them, as they are to be
/// @param basedOn the revision of the institution that the first one saw; 0 where there is none yet
record Proposal(
    long id,
    String participant,
    Kind kind,
    Terms terms,
    int basedOn,
    String who,
    String reason,
    Instant at) {

  /// What it is about.
  enum Kind {
    /// An institution is to be connected.
    ADMISSION,
    /// Its terms are to change.
    CHANGE,
    /// A suspended one is to be let in again.
    LIFTING
  }

  boolean lifts() {
    return kind == Kind.LIFTING;
  }
}
