package org.haltwire.core.call;

/// Reads telephone numbers. In memory they are longs: E.164 digits without the plus sign (ITU-T
/// E.164, at most 15 of them), 0 for a number that was withheld.
public final class PhoneNumber {

  /// The caller's number was not given.
  public static final long WITHHELD = 0;

  /// What was given is no number.
  public static final long MALFORMED = -1;

  private static final int LONGEST = 15;

  private PhoneNumber() {}

  /// Digits, perhaps after a plus sign. [#WITHHELD] for the empty text and for `anonymous` (RFC
  /// 3323), [#MALFORMED] for anything else that is not 1 to 15 digits beginning with 1 to 9.
  public static long of(CharSequence text) {
    int length = text.length();
    if (length == 0 || "anonymous".contentEquals(text)) {
      return WITHHELD;
    }
    int from = text.charAt(0) == '+' ? 1 : 0;
    if (length - from > LONGEST || length == from || text.charAt(from) == '0') {
      return MALFORMED;
    }
    long number = 0;
    for (int i = from; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return MALFORMED;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /// How many digits a number has.
  public static int digits(long number) {
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
