package org.haltwire.centre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final String TEXT =
      IntStream.rangeClosed(1, 40).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

  @Test
  void isNothingForTheSameText() {
    assertEquals(new Difference(0, 0, java.util.List.of()), Difference.between(TEXT, TEXT));
  }

  @Test
  void showsEachPlaceWithTheLinesAroundIt() {
    String after = TEXT.replace("line 10\n", "line ten\n").replace("line 30\n", "");
    String shown =
        Difference.between(TEXT, after).parts().stream()
            .map(part ->
                part.lines().stream()
                    .map(line -> line.sign() + line.number() + " " + line.text())
                    .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        7 line 7, 8 line 8, 9 line 9, −10 line 10, +10 line ten, 11 line 11, 12 line 12, 13 line 13
        27 line 27, 28 line 28, 29 line 29, −30 line 30, 30 line 31, 31 line 32, 32 line 33\
        """,
        shown);
  }

  @Test
  void joinsPlacesThatAreNear() {
    String after = TEXT.replace("line 1\n", "first\n").replace("line 6\n", "sixth\n");
    Difference difference = Difference.between(TEXT, after);
    assertEquals(1, difference.parts().size());
    assertEquals("9 line 9", last(difference));
    assertEquals(2, difference.added());
    assertEquals(2, difference.removed());
  }

  private static String last(Difference difference) {
    Difference.Line line = difference.parts().getLast().lines().getLast();
    return line.number() + " " + line.text();
  }

  @Test
  void comparesLargeTextsThatHaveNothingInCommon() {
    String one = IntStream.range(0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    Difference difference = Difference.between(one, one.replace("a", "b"));
    assertEquals(5_000, difference.added());
    assertEquals(5_000, difference.removed());
  }
}
