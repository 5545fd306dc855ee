package org.haltwire.core.call;

/// Numbers that begin alike, as a regulator assigns them.
///
/// @param prefix digits with the country code, such as 7701
/// @param digits of a whole number, such as 11
/// @param owner place of the operator in the plan's list; -1 for none, such as for several
/// @param originates false for numbers from which nobody ever calls (do not originate), such as a
///   bank's line for customers
public record NumberRange(long prefix, int digits, NumberKind kind, int owner, boolean originates) {

  private static final int LONGEST = 15;

  public NumberRange {
    int given = PhoneNumber.digits(prefix);
    if (prefix <= 0 || given > digits || digits > LONGEST) {
      throw new IllegalArgumentException(
          "Expected a prefix of 1 to %d digits in numbers of at most 15, but got %d"
              .formatted(Math.min(digits, LONGEST), prefix));
    }
    if (owner < -1) {
      throw new IllegalArgumentException("Expected an operator's place, but got " + owner);
    }
  }

  long first() {
    return prefix * size();
  }

  long last() {
    return first() + size() - 1;
  }

  private long size() {
    long size = 1;
    for (int i = PhoneNumber.digits(prefix); i < digits; i++) {
      size *= 10;
    }
    return size;
  }
}
