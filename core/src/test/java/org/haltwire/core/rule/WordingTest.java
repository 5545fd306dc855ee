package org.haltwire.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final long HOUR = 3_600_000L;

  @Test
  void putsValuesInTheirPlaces() {
    Reason reason = new Reason(List.of("", "payers", " people paid this account ", "age", " old"));
    List<Seen> saw =
        List.of(new Seen("age", Unit.DURATION, 72 * HOUR), new Seen("payers", Unit.COUNT, 1_234));
    assertEquals(
        "1,234 people paid this account 3\u00a0days old",
        Wording.of(reason, Language.EN, saw, "KZT"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          COUNT,    1234567,       EN, 1.234.567
          COUNT,    12,            RU, 12
          MONEY,    4500000,       EN, 45.000_KZT
          MONEY,    4500050,       RU, 45_000|50_KZT
          MONEY,    4500005,       KK, 45_000|05_KZT
          FLAG,     1,             RU, да
          FLAG,     0,             KK, жоқ
          FIXED,    850000,        RU, 0|85
          FIXED,    2000000,       EN, 2
          DURATION, 3600000,       EN, 1_hour
          DURATION, 5400000,       EN, 90_minutes
          DURATION, 86400000,      RU, 1_день
          DURATION, 259200000,     RU, 3_дня
          DURATION, 1036800000,    RU, 12_дней
          DURATION, 1814400000,    RU, 21_день
          DURATION, 7200000,       KK, 2_сағат
          DURATION, 45000,         RU, 45_секунд
          DURATION, 3153600000000, EN, never
          """)
  void writesValuesAsTheLanguageDoes(Unit unit, long value, Language language, String expected) {
    String said = Wording.of(new Seen("x", unit, value), language, "KZT");
    String plain = said.replace('\u00a0', '_');
    assertEquals(
        expected, language == Language.EN ? plain.replace(',', '.') : plain.replace(',', '|'));
  }
}
