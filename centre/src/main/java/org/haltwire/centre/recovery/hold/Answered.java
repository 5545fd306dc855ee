package org.haltwire.centre.recovery.hold;

/// What became of a wish to move a hold.
///
/// @param hold as it is now
public record Answered(Outcome outcome, Hold hold) {

  /// The kinds of answers.
  public enum Outcome {
    DONE,
    /// It was said before, in the same words: nothing changed.
    REPEATED,
    /// One person agreed; a second one has to.
    SECOND_PERSON,
    /// Somebody else moved the hold since it was looked at.
    RACE,
    /// The hold is not in a state from which it can go there.
    WRONG_STATE,
    /// Who agreed cannot agree twice.
    SAME_PERSON,
    /// The account's institution is not connected.
    NO_BANK,
    /// The bank says that it secured more than was ordered.
    TOO_MUCH,
    /// The bank answered before, otherwise.
    OTHER_ANSWER,
    /// The hold had ended before the answer came.
    LATE,
    /// The legal basis does not allow it, or it was extended as often as the law says.
    NOT_ALLOWED
  }

  public boolean done() {
    return outcome == Outcome.DONE;
  }
}
