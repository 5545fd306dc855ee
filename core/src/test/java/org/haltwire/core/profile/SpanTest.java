package org.haltwire.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30m     | 30m
          12h     | 12h
          7d      | 7d
          5wd     | 5wd
          0d      | 0d
          PT24H   | 24h
          PT90M   | 90m
          PT1H30M | 90m
          PT120S  | 2m
          PT0S    | 0h
          """)
  void isReadAsItIsWritten(String text, String span) {
    assertEquals(span, Span.parse(text).toString());
    assertEquals(Span.parse(text), Span.parse(span));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "d",
        "5 wd",
        "5WD",
        "7D",
        "1w",
        "2mo",
        "1.5h",
        "-1h",
        "+1h",
        "P7D",
        "PT",
        "PT30S",
        "PT-1H",
        "pt1h",
        "PT99999999999H",
        "12345678h",
        "h12",
        "٣h"
      })
  void isRefusedInAnotherForm(String text) {
    var refused = assertThrows(IllegalArgumentException.class, () -> Span.parse(text));
    assertEquals(
        "expected a span such as 30m, 12h, 7d, 5wd or PT24H, but found \"%s\"".formatted(text),
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"5256001m,5256000m", "87601h,87600h", "3651d,3650d", "2601wd,2600wd"})
  void isAtMostTenYears(String text, String most) {
    Span.parse(most);
    var refused = assertThrows(IllegalArgumentException.class, () -> Span.parse(text));
    assertEquals("expected 0 to %s, but found %s".formatted(most, text), refused.getMessage());
  }

  @Test
  void isExactInMinutesAndHoursOnly() {
    assertEquals(Duration.ofMinutes(30), Span.parse("30m").exactly());
    assertEquals(Duration.ofHours(12), Span.parse("12h").exactly());
    assertTrue(Span.parse("12h").isExact());
    for (String days : new String[] {"1d", "1wd"}) {
      assertEquals(false, Span.parse(days).isExact());
      assertThrows(IllegalStateException.class, () -> Span.parse(days).exactly());
    }
  }
}
