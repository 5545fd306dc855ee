package org.haltwire.signs.triage;

/// Finds numbers as people write them, with spaces, brackets and dashes between their digits.
final class Numbers {

  private static final int LONGEST = 20;

  private Numbers() {}

  /// Where the number that begins at a place ends.
  static int end(String text, int at, int limit) {
    boolean phone = text.charAt(at) == '+';
    int end = run(text, phone ? at + 1 : at, limit);
    phone |= end - at == 1 && (text.charAt(at) == '8' || text.charAt(at) == '7');
    int group = end - at;
    while (end - at < LONGEST) {
      int next = end;
      while (next < limit && next - end < 2 && " .,-()\u00a0".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      int after = run(text, next, limit);
      if (next == end || after == next || !joins(text.charAt(end), phone, group, after - next)) {
        return end;
      }
      group = after - next;
      end = after;
    }
    return end;
  }

  /// Parts of one number, rather than two numbers beside each other?
  private static boolean joins(char between, boolean phone, int before, int group) {
    return (phone && group >= 2 && group <= 4)
        || (before == 4 && group == 4)
        || (before <= 3 && group == 3 && between != '-')
        || between == '.'
        || between == ',';
  }

  private static int run(String text, int from, int limit) {
    int end = from;
    while (end < limit && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static int digits(String text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  static boolean isPhone(String text, int at, int digits) {
    char first = text.charAt(at);
    return (first == '+' && digits >= 9 && digits <= 15)
        || (digits == 11 && (first == '7' || first == '8'))
        || (digits == 10 && first == '7');
  }

  /// The word for a number: how many digits it has is what it is known by.
  static String name(boolean phone, int digits) {
    if (phone) {
      return "<phone>";
    }
    return switch (digits) {
      case 12 -> "<iin>";
      case 16 -> "<card>";
      default -> "<" + Math.min(digits, 9) + ">";
    };
  }
}
