package org.haltwire.core.profile;

/// What the holder of an account with a hold can do about it.
///
/// @param review how soon an appeal must be decided
/// @param onOverdue what happens by itself when it was not
/// @param tiers how often one can appeal, each time to somebody else
/// @param answerWindow how long after a hold its holder can answer with evidence
public record AppealRules(Span review, OnOverdue onOverdue, int tiers, Span answerWindow) {

  /// What the centre does when a review is late.
  public enum OnOverdue {
    /// The hold ends: nobody's money waits for an office.
    RELEASE
  }
}
