package org.haltwire.centre.policies.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.haltwire.core.rule.Language;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.Problem;
import org.junit.jupiter.api.Test;

/// Places of the compiler, which counts lines and code points, as an editor counts.
class FindingsTest {

  private static final String TEXT = "one\n\uD83D\uDE80 две: три\n\nend";

  @Test
  void countsInCodeUnits() {
    assertEquals("две", marked(2, 3, 2, 6));
    assertEquals("one", marked(1, 1, 1, 4));
    assertEquals("end", marked(4, 1, 4, 4));
  }

  @Test
  void endsOnTheFirstLine() {
    assertEquals("\uD83D\uDE80 две: три", marked(2, 1, 4, 2));
  }

  @Test
  void staysInTheText() {
    assertEquals("", marked(9, 9, 9, 12));
    assertEquals("", marked(3, 1, 3, 1));
  }

  private static String marked(int line, int column, int endLine, int endColumn) {
    Problem problem = new Problem("p", line, column, endLine, endColumn, "wrong");
    Findings findings =
        Findings.of(
            TEXT,
            "v",
            new Compilation.Refused(List.of(problem), List.of()),
            new Findings.Reader(Language.EN, "KZT"));
    Findings.Spot spot = findings.problems().getFirst();
    return TEXT.substring(spot.from(), spot.to());
  }
}
