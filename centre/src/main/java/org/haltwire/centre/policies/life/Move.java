package org.haltwire.centre.policies.life;

/// What came of the wish to take a step.
public sealed interface Move {

  /// The step can be taken.
  record Taken(Stage stage) implements Move {}

  /// It cannot, and nothing changed.
  record Refused(Why why) implements Move {}

  /// Why a step was not taken; each has words for people under `refused.`
  enum Why {
    /// It is at a stage from which the step does not lead on.
    STAGE,
    /// Nobody approves what they wrote or proposed themselves.
    OWN,
    /// One of the two let the other in, and could be both.
    DEPENDENT,
    /// It takes the role of an approver.
    ROLE,
    /// It takes a reason in words.
    REASON,
    /// It was not back-tested yet.
    NOT_BACK_TESTED,
    /// It is in force already.
    IN_FORCE,
    /// There was no version before.
    NONE_BEFORE,
    /// Somebody else took a step at the same time.
    RACE
  }
}
