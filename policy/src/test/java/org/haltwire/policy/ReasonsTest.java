package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.rule.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReasonsTest {

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COUNT    | 1234        | 1,234         | 1_234         | 1_234
          MONEY    | 4500000     | 45,000 KZT    | 45_000 KZT    | 45_000 KZT
          MONEY    | 4500050     | 45,000.5 KZT  | 45_000,5 KZT  | 45_000,5 KZT
          FLAG     | 1           | yes           | да            | иә
          FIXED    | 950000      | 0.95          | 0,95          | 0,95
          DURATION | 1000        | 1 second      | 1 секунда     | 1 секунд
          DURATION | 119000      | 119 seconds   | 119 секунд    | 119 секунд
          DURATION | 1260000     | 21 minutes    | 21 минута     | 21 минут
          DURATION | 10800000    | 3 hours       | 3 часа        | 3 сағат
          DURATION | 172800000   | 2 days        | 2 дня         | 2 күн
          DURATION | 950400000   | 11 days       | 11 дней       | 11 күн
          DURATION | 1814400000  | 21 days       | 21 день       | 21 күн
          DURATION | 3153600000000 | never       | никогда       | ешқашан
          """)
  void saysValuesAsPeopleDo(Unit unit, long value, String en, String ru, String kk) {
    Seen seen = new Seen("x", unit, value);
    assertEquals(
        List.of(en, ru.replace('_', '\u00a0'), kk.replace('_', '\u00a0')),
        List.of(
            Reasons.value(seen, Language.EN, PROFILE),
            Reasons.value(seen, Language.RU, PROFILE),
            Reasons.value(seen, Language.KK, PROFILE)));
  }
}
