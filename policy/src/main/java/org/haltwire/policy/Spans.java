package org.haltwire.policy;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spans of time as people write them: `90s`, `10m`, `48h`, `1d`, `-7d`, `1h30m`.
final class Spans {

  static final long DAY = 86_400_000L;

  private static final Pattern WHOLE = Pattern.compile("-?(?:\\d{1,9}(?:ms|s|m|h|d))+");
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Spans() {}

  /// Milliseconds, or empty where the text is no span.
  static OptionalLong millis(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    long millis = 0;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      millis += Long.parseLong(parts.group(1)) * unit(parts.group(2));
    }
    return OptionalLong.of(text.startsWith("-") ? -millis : millis);
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1_000;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      default -> DAY;
    };
  }
}
