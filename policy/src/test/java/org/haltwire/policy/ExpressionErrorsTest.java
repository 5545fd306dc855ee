package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an author is told of one condition. It begins in line 8, column 11.
final class ExpressionErrorsTest {

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  private static final String AROUND =
      """
      policy: payments
      on: Payment
      features:
        sent_1d: { sum: amount, by: payer.account, over: 1d }
        pairs: { count: true, by: [payer.account, payee.account], over: 180d }
      rules:
        - id: P-01
          when: (condition)
          points: 40
          reason: { en: "{sent_1d} {pairs}", ru: "{sent_1d}", kk: "{sent_1d}" }
      typologies:
        haste: { rules: [P-01], warn: 30, hold: 60, hold_for: 48h }
      examples: []
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pairs > | 8:18: the expression ends too early
          pairs = 1 | 8:17: '=' is not part of the language; write '==' to compare
          pairs == 0 and pairs == 1 | 8:22: 'and' cannot stand here; write '&&'
          (pairs > 1 | 8:21: expected ')' here
          payer.acount == 'x' | 8:11: unknown name 'payer.acount'; did you mean 'payer.account'?
          payer.opened < time | 8:11: 'payer.opened' is a day; define a feature { age: payer.opened }
          pairs > 99999999999999999999 | 8:19: the number 99999999999999999999 is too large
          pairs in [1, 2.0] | 8:24: an element of another type
          pairs in [pairs] | 8:21: the list's elements are constants
          int == int | 8:11: 'int' is no value
          int('12') > 3 | 8:15: int takes a number
          double(time) > 3.0 | 8:17: 'double' does not go with (google.protobuf.Timestamp)
          payer.account + 'a' == 'b' | 8:25: texts cannot be joined
          pairs == null | 8:17: '==' does not go with (int, null)
          time.getHours() == 3 | 8:24: 'getHours' is not part of the language
          listed(purpose, 'mulo') | 8:27: expected the name of a list, but found 'mulo'; did you mean 'mule'?
          time > timestamp('x') | 8:28: expected a time such as '2026-01-01T00:00:00Z', but found 'x'
          """)
  void tellsThePlaceAndTheWayOut(String condition, String told) {
    assertEquals(told, first(AROUND.replace("(condition)", condition)));
  }

  /// However a scalar is written, a place in it is a place in the file.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          payer.account == 'a' &&~        misspelt ; 9:9
          'payer.account == ''a'' && misspelt' ; 8:38
          "payer.account == \\"a\\" &&~        misspelt" ; 9:9
          "payer.account == \\x27a\\u0027 && misspelt" ; 8:44
          >~      payer.account == 'a' &&~~      misspelt ; 11:7
          |~      payer.account == 'a' &&~      misspelt ; 10:7
          |2-~        payer.account == 'a' &&~        misspelt ; 10:9
          """)
  void findsItsPlaceInEveryKindOfScalar(String scalar, String place) {
    String text = AROUND.replace("(condition)", scalar.replace('~', '\n'));
    assertEquals(place, first(text).replaceAll(": unknown name 'misspelt'.*", ""));
  }

  @Test
  void refusesATextThatIsNestedWithoutEnd() {
    assertEquals(
        "1:1: this is no policy: its lists and mappings are nested too deep",
        first("[".repeat(200_000)));
  }

  /// The element is computed once, so that the code does not double with every level.
  @Test
  void compilesListsWithinLists() {
    String condition = "true";
    for (int level = 0; level < 45; level++) {
      condition = "(" + condition + " in [true, false])";
    }
    assertEquals("", first(AROUND.replace("(condition)", condition)));
  }

  @Test
  void reportsRulesAlsoWhereAFeatureIsWrong() {
    String text =
        AROUND
            .replace("(condition)", "sent_1d > 3 && pairs == 'x'")
            .replace("sum: amount", "sum: amuont")
            .replace("warn: 30", "warm: 30");
    assertEquals(
        """
        4:19: 'amuont' is no number of Payment that can be measured
        8:32: '==' does not go with (int, string)
        12:27: unknown key 'warm' in a typology; did you mean 'warn'?\
        """,
        told(text));
  }

  @Test
  void refusesNamesThatMeanSomethingElse() {
    String text = AROUND.replace("(condition)", "hour > 3").replace("  pairs:", "  hour:");
    assertEquals(
        "5:3: 'hour' has a meaning of its own; a feature needs another name",
        told(text).split("\n")[0]);
  }

  private static String first(String text) {
    return told(text).split("\n")[0];
  }

  private static String told(String text) {
    return switch (PolicyCompiler.compile("p.yaml", text, PROFILE)) {
      case Compilation.Compiled compiled -> "";
      case Compilation.Refused refused ->
          refused.problems().stream()
              .map(problem -> problem.toString().substring("p.yaml:".length()))
              .collect(Collectors.joining("\n"));
    };
  }
}
