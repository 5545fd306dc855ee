package org.haltwire.centre.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          0    | 0       | 0   | "  0 %  0 lines  0/s  ? left"
          0.25 | 250000  | 10  | " 25 %  250,000 lines  25,000/s  30 s left"
          0.01 | 1000    | 10  | "  1 %  1,000 lines  100/s  17 min left"
          1    | 1504628 | 100 | "100 %  1,504,628 lines  15,046/s  0 s left"
          """)
  void saysHowFarHowFastAndHowLong(double done, long lines, double seconds, String text) {
    assertEquals(text, Progress.text(done, lines, seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "0, [..............................]",
    "0.5, [###############...............]",
    "1, [##############################]"
  })
  void drawsABar(double done, String bar) {
    assertEquals(bar, Progress.bar(done));
  }
}
