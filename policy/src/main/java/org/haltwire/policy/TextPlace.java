package org.haltwire.policy;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Where a scalar's text stands in the file, so that a place in the text can be named in the file.
/// In a folded scalar lines are joined, and the place of its beginning is named.
final class TextPlace {

  private final ScalarNode scalar;
  private final Problems problems;

  TextPlace(ScalarNode scalar, Problems problems) {
    this.scalar = scalar;
    this.problems = problems;
  }

  /// @param line of the text, from 0
  /// @param column of the text, from 0
  void report(int line, int column, String message) {
    Optional<Mark> mark = scalar.getStartMark();
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.LITERAL) {
      problems.at(mark, line + 1, mark.map(TextPlace::indent).orElse(0) + column, message);
    } else if (style == ScalarStyle.FOLDED) {
      problems.at(mark, 1, mark.map(TextPlace::indent).orElse(0), message);
    } else if (style == ScalarStyle.PLAIN) {
      problems.at(mark, line, column, message);
    } else {
      problems.at(mark, line, line == 0 ? column + 1 : column, message);
    }
  }

  /// The indentation of the line below the mark.
  private static int indent(Mark mark) {
    int[] buffer = mark.getBuffer();
    int at = mark.getPointer();
    while (at < buffer.length && buffer[at] != '\n') {
      at++;
    }
    int indent = 0;
    for (at++; at < buffer.length && buffer[at] == ' '; at++) {
      indent++;
    }
    return indent;
  }
}
