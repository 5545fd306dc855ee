package org.haltwire.centre.recovery.appeal;

/// What the holder of an account says about a hold. Times are milliseconds since 1970-01-01T00:00Z.
///
/// @param tier 1 for the first appeal about a hold, and so on; 0 for an answer
/// @param contact how to reach the person, or empty
/// @param due when it must be decided; 0 for an answer
/// @param decidedBy empty while it is not
public record Appeal(
    long id,
    String hold,
    Kind kind,
    int tier,
    long at,
    String words,
    String contact,
    long due,
    State state,
    long decidedAt,
    String decidedBy,
    String reason) {

  /// What it asks for.
  public enum Kind {
    /// Words and evidence for whoever decides about the hold.
    ANSWER,
    /// A decision, by somebody else than who ordered the hold, within hours.
    APPEAL
  }

  /// How it stands.
  public enum State {
    OPEN,
    /// Somebody took note of an answer.
    READ,
    UPHELD,
    REJECTED,
    /// Nobody decided in time: the hold ended by itself.
    OVERDUE,
    /// The hold ended otherwise.
    MOOT
  }
}
