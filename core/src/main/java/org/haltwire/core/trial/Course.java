package org.haltwire.core.trial;

/// What a verdict comes to for a payment. A hold is worth what somebody can do while it lasts, so a
/// hold during which the payment's label came is told from one that ended before anybody knew.
///
/// The order is part of the format of a tally: add at the end only.
public enum Course {
  ALLOWED,
  WARNED,
  HELD_UNTIL_KNOWN,
  HELD_IN_VAIN,
  REFUSED;

  /// Whether a person has to look at it, or is kept from paying.
  public boolean alert() {
    return this != ALLOWED;
  }

  /// Whether the money stays where it is for the time being.
  public boolean stops() {
    return switch (this) {
      case HELD_UNTIL_KNOWN, HELD_IN_VAIN, REFUSED -> true;
      case ALLOWED, WARNED -> false;
    };
  }

  /// Of a verdict's gravity, 0 to 3, and the end of the hold where it is one.
  static Course of(int gravity, long until, Truth truth) {
    return switch (gravity) {
      case 0 -> ALLOWED;
      case 1 -> WARNED;
      case 2 -> truth.since() <= until ? HELD_UNTIL_KNOWN : HELD_IN_VAIN;
      case 3 -> REFUSED;
      default ->
          throw new IllegalArgumentException("Expected a gravity of 0 to 3, but got " + gravity);
    };
  }
}
