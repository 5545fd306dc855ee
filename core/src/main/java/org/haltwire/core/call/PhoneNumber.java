package org.haltwire.core.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads telephone numbers. In memory they are longs: E.164 digits without the plus sign (ITU-T
/// E.164, at most 15 of them), 0 for a number that was withheld.
public final class PhoneNumber {

  /// The caller's number was not given.
  public static final long WITHHELD = 0;

  /// What was given is no number.
  public static final long MALFORMED = -1;

  private static final int LONGEST = 15;

  /// Country codes of one and two digits; all others have three (ITU-T E.164, list of assigned
  /// country codes).
  private static final Pattern SHORT_CODES =
      Pattern.compile("[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]");

  private static final int LONGEST_CODE = 3;

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

  /// The digits after the country code: how a number is written in its own country, without what is
  /// dialled before it there. Empty where nothing is left.
  public static String national(long number) {
    String digits = Long.toString(number);
    Matcher code = SHORT_CODES.matcher(digits);
    int after = code.lookingAt() ? code.end() : LONGEST_CODE;
    return digits.substring(Math.min(after, digits.length()));
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
