package org.haltwire.policy;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Where a scalar's text stands in the file, so that a place in the text can be named in the file:
/// YAML drops indentation, joins lines and takes back escapes.
final class TextPlace {

  private final ScalarNode scalar;
  private final String value;
  private final Problems problems;

  TextPlace(ScalarNode scalar, Problems problems) {
    this.scalar = scalar;
    this.value = scalar.getValue();
    this.problems = problems;
  }

  /// @param line of the text, from 0
  /// @param column of the text, from 0
  void report(int line, int column, String message) {
    int start = 0;
    for (int i = 0; i < line && value.indexOf('\n', start) >= 0; i++) {
      start = value.indexOf('\n', start) + 1;
    }
    report(start + Math.max(0, column), message);
  }

  /// @param offset in the text, in code points
  void report(int offset, String message) {
    int points = value.codePointCount(0, value.length());
    problems.at(inSource(value.offsetByCodePoints(0, Math.min(offset, points))), message);
  }

  /// Walks the value and the source side by side.
  private int inSource(int offset) {
    String source = problems.source();
    int at = begin(source);
    for (int i = 0; i < offset && at < source.length(); ) {
      if (blank(value.charAt(i)) && blank(source.charAt(at))) {
        i = pastBlanks(value, i, offset);
        at = pastBlanks(source, at, source.length());
      } else {
        boolean dropped = blank(value.charAt(i)) && source.charAt(at) != '\\';
        at += dropped ? 0 : length(source, at);
        i++;
      }
    }
    return Math.min(at, source.length());
  }

  /// Where the text begins: past the quote, or on the line below `|` and `>`.
  private int begin(String source) {
    int mark = scalar.getStartMark().map(Mark::getIndex).orElse(0);
    int start = source.offsetByCodePoints(0, Math.min(mark, source.length()));
    if (scalar.getScalarStyle() == ScalarStyle.PLAIN) {
      return start;
    }
    if (quoted()) {
      return start + 1;
    }
    int line = source.indexOf('\n', start);
    return line < 0 ? start : pastBlanks(source, line, source.length());
  }

  private boolean quoted() {
    return scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
  }

  /// How many characters of the source stand for the value's next one.
  private int length(String source, int at) {
    char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
    if (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED) {
      return source.charAt(at) == '\'' && next == '\'' ? 2 : 1;
    }
    if (scalar.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED || source.charAt(at) != '\\') {
      return 1;
    }
    return switch (next) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private static int pastBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
