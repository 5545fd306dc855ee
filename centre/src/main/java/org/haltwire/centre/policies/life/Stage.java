package org.haltwire.centre.policies.life;

/// How far a version of a policy came.
public enum Stage {
  /// Its text is right and its examples hold. Every version that is kept is.
  VALIDATED,
  /// It was asked what it would have done.
  BACK_TESTED,
  /// Its author says that it should be in force.
  PROPOSED,
  /// A second person agreed; it is being put in force.
  APPROVED,
  /// It decides.
  ACTIVE,
  /// It was in force, and another one followed.
  RETIRED,
  /// A second person, or a check, said no.
  REFUSED,
  /// Its author took it back.
  WITHDRAWN;

  /// Whether nothing more comes of it unless somebody begins anew.
  boolean ended() {
    return switch (this) {
      case RETIRED, REFUSED, WITHDRAWN -> true;
      case VALIDATED, BACK_TESTED, PROPOSED, APPROVED, ACTIVE -> false;
    };
  }
}
