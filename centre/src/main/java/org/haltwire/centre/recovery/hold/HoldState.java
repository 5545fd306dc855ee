package org.haltwire.centre.recovery.hold;

import java.util.EnumSet;
import java.util.Set;

/// How far a hold is.
///
/// ```
/// PROPOSED -> ORDERED -> ACKNOWLEDGED -> EXTENDED -> RELEASED | RETURNED | EXPIRED
/// ```
///
/// It can be released or expire from each of the first four, and returned once the bank said what
/// it secured. What ended never begins again: a new hold needs a new decision.
public enum HoldState {
  /// The centre or a person says what should be held; no bank knows of it.
  PROPOSED,
  /// The bank is told to hold the amount.
  ORDERED,
  /// The bank says how much of it it holds.
  ACKNOWLEDGED,
  /// Somebody decided that it lasts longer.
  EXTENDED,
  /// Somebody decided that it ends, and the money is its holder's again.
  RELEASED,
  /// The money went back to whom it was stolen from; what was left over is its holder's again.
  RETURNED,
  /// Nobody extended it in time.
  EXPIRED;

  /// States in which there is a clock.
  public static final Set<HoldState> RUNNING =
      EnumSet.of(PROPOSED, ORDERED, ACKNOWLEDGED, EXTENDED);

  public boolean isRunning() {
    return RUNNING.contains(this);
  }

  /// Whether the bank said that it holds something.
  public boolean isSecured() {
    return this == ACKNOWLEDGED || this == EXTENDED;
  }

  /// Whether a hold may go from this state to another.
  public boolean leadsTo(HoldState next) {
    return switch (next) {
      case PROPOSED -> false;
      case ORDERED -> this == PROPOSED;
      case ACKNOWLEDGED -> this == ORDERED;
      case EXTENDED, RETURNED -> isSecured();
      case RELEASED, EXPIRED -> isRunning();
    };
  }
}
