package org.haltwire.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
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
      delimiter = '|',
      textBlock =
          """
          COUNT    | 12            | 12              | 12              | 12
          COUNT    | 1234567       | 1,234,567       | 1_234_567       | 1_234_567
          COUNT    | -123456       | -123,456        | -123_456        | -123_456
          MONEY    | 4500000       | 45,000_KZT      | 45_000_KZT      | 45_000_KZT
          MONEY    | 4500050       | 45,000.50_KZT   | 45_000,50_KZT   | 45_000,50_KZT
          MONEY    | 4500005       | 45,000.05_KZT   | 45_000,05_KZT   | 45_000,05_KZT
          MONEY    | -50           | -0.50_KZT       | -0,50_KZT       | -0,50_KZT
          FLAG     | 1             | yes             | да              | иә
          FLAG     | 0             | no              | нет             | жоқ
          FIXED    | 950000        | 0.95            | 0,95            | 0,95
          FIXED    | 2000000       | 2               | 2               | 2
          FIXED    | 1234567895000 | 1,234,567.9     | 1_234_567,9     | 1_234_567,9
          FIXED    | -250000       | -0.25           | -0,25           | -0,25
          DURATION | 0             | 0_seconds       | 0_секунд        | 0_секунд
          DURATION | 1000          | 1_second        | 1_секунда       | 1_секунд
          DURATION | 45000         | 45_seconds      | 45_секунд       | 45_секунд
          DURATION | 60000         | 1_minute        | 1_минута        | 1_минут
          DURATION | 119000        | 119_seconds     | 119_секунд      | 119_секунд
          DURATION | 1260000       | 21_minutes      | 21_минута       | 21_минут
          DURATION | 3600000       | 1_hour          | 1_час           | 1_сағат
          DURATION | 5400000       | 90_minutes      | 90_минут        | 90_минут
          DURATION | 7200000       | 2_hours         | 2_часа          | 2_сағат
          DURATION | 10800000      | 3_hours         | 3_часа          | 3_сағат
          DURATION | 86400000      | 1_day           | 1_день          | 1_күн
          DURATION | 172800000     | 2_days          | 2_дня           | 2_күн
          DURATION | 950400000     | 11_days         | 11_дней         | 11_күн
          DURATION | 1036800000    | 12_days         | 12_дней         | 12_күн
          DURATION | 1814400000    | 21_days         | 21_день         | 21_күн
          DURATION | 3153600000000 | never           | никогда         | ешқашан
          """)
  void saysValuesAsPeopleOfEachLanguageDo(Unit unit, long value, String en, String ru, String kk) {
    assertEquals(List.of(en, ru, kk), said(unit, value));
  }

  /// A floating-point number would have rounded these.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONEY | 9007199254740993     | 90,071,992,547,409.93_KZT
          MONEY | 9223372036854775807  | 92,233,720,368,547,758.07_KZT
          COUNT | 9223372036854775807  | 9,223,372,036,854,775,807
          COUNT | -9223372036854775808 | -9,223,372,036,854,775,808
          FIXED | 9223372036854775807  | 9,223,372,036,854.78
          """)
  void isExactWhateverTheSize(Unit unit, long value, String expected) {
    assertEquals(expected, said(unit, value).getFirst());
  }

  private static List<String> said(Unit unit, long value) {
    Seen seen = new Seen("x", unit, value);
    return Stream.of(Language.EN, Language.RU, Language.KK)
        .map(language -> Wording.of(seen, language, "KZT").replace('\u00a0', '_'))
        .toList();
  }
}
