package org.haltwire.core.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as laws give it. Minutes and hours are exact; how long days and working days
/// are depends on when they begin, and where: see [Deadline].
///
/// | written | means |
/// |---|---|
/// | `30m` | 30 minutes |
/// | `12h`, `PT12H` | 12 hours |
/// | `7d` | 7 calendar days |
/// | `5wd` | 5 working days of the country's calendar |
public record Span(int count, Unit unit) {

  public static final Span NOTHING = new Span(0, Unit.MINUTE);

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(m|h|d|wd)");

  /// What is counted.
  public enum Unit {
    MINUTE("m", 5_256_000),
    HOUR("h", 87_600),
    DAY("d", 3_650),
    WORKING_DAY("wd", 2_600);

    private final String letters;
    private final int most;

    Unit(String letters, int most) {
      this.letters = letters;
      this.most = most;
    }
  }

  /// @throws IllegalArgumentException where it is negative or longer than ten years
  public Span {
    if (count < 0 || count > unit.most) {
      throw new IllegalArgumentException(
          "expected 0 to %d%s, but found %d%s"
              .formatted(unit.most, unit.letters, count, unit.letters));
    }
  }

  /// Reads `30m`, `12h`, `7d`, `5wd` or ISO 8601's `PT24H`. Of ISO 8601 only whole minutes are
  /// read, and no days: `P5D` does not say which days.
  ///
  /// @throws IllegalArgumentException with what was expected and found
  public static Span parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      return new Span(Integer.parseInt(written.group(1)), unit(written.group(2)));
    }
    return text.startsWith("PT") ? iso(text) : refuse(text);
  }

  /// Whether it ends when it begins.
  public boolean isNothing() {
    return count == 0;
  }

  /// Whether it is the same number of seconds whenever it begins.
  public boolean isExact() {
    return unit == Unit.MINUTE || unit == Unit.HOUR;
  }

  /// Its length.
  ///
  /// @throws IllegalStateException where it is in days of any kind: ask [#isExact] before
  public Duration exactly() {
    return switch (unit) {
      case MINUTE -> Duration.ofMinutes(count);
      case HOUR -> Duration.ofHours(count);
      case DAY, WORKING_DAY ->
          throw new IllegalStateException("Expected minutes or hours, but got " + this);
    };
  }

  /// As [#parse] reads it.
  @Override
  public String toString() {
    return count + unit.letters;
  }

  private static Span iso(String text) {
    try {
      Duration length = Duration.parse(text);
      long minutes = length.toMinutes();
      if (!length.isNegative() && length.equals(Duration.ofMinutes(minutes))) {
        return minutes % 60 == 0
            ? new Span(Math.toIntExact(minutes / 60), Unit.HOUR)
            : new Span(Math.toIntExact(minutes), Unit.MINUTE);
      }
    } catch (DateTimeException | ArithmeticException unreadable) {
      return refuse(text);
    }
    return refuse(text);
  }

  private static Unit unit(String letters) {
    return switch (letters) {
      case "m" -> Unit.MINUTE;
      case "h" -> Unit.HOUR;
      case "d" -> Unit.DAY;
      default -> Unit.WORKING_DAY;
    };
  }

  private static Span refuse(String text) {
    throw new IllegalArgumentException(
        "expected a span such as 30m, 12h, 7d, 5wd or PT24H, but found \"%s\"".formatted(text));
  }
}
