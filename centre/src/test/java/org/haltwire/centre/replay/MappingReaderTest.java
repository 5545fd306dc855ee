package org.haltwire.centre.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.centre.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {

  private static final List<String> HEADER = List.of("N", "T", "SUM", "CUR", "KIND", "BAD");

  private static final String MAPPING =
      """
      time: { value: "{T}", zone: Asia/Almaty }
      payment:
        id: "p-{N}"
        amount: { value: "{SUM}", currency: "{CUR}" }
        channel: { value: "{KIND}", values: { A: ATM, P: POS }, otherwise: OTHER }
        payer: { account: "A-{N}" }
        payee: { account: B }
      label:
        value: "{BAD}"
        fraud: [1, yes]
        after: 7d
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "{T}"          | "{WHEN}"       | 1:16: Expected a column of the file (N, T, SUM
          Asia/Almaty    | Mars            | 1:29: Expected a zone such as Asia/Almaty, but got "Mars"
          zone:          | format: "xx{", zone: | 1:31: Expected iso, epoch-seconds, epoch-millis or a
          id:            | ident:          | 3:3: Expected the key id, but it is not here
          "{CUR}" }      | "{CUR}", round: UP } | 4:55: Expected NO or HALF_EVEN, but got "UP"
          "{CUR}" }      | "{CUR}", decimal: ";" } | 4:57: Expected . or ,, but got ";"
          "{CUR}" }      | "{CUR}", unit: cents } | 4:54: Expected whole or minor, but got "cents"
          otherwise:     | otherwse:       | 5:59: Expected only otherwise, value, values here
          B }            | [B] }           | 7:21: Expected a text
          { account: B } | B               | 7:10: Expected keys and values
          7d             | a week          | 11:10: Expected a duration such as 7d or 12h, but got "a week"
          label:         | payment:        | 8:1: Expected payment once, but got it again
          label:         | labels:         | 8:1: Expected only delimiter, label, mapping, payment
          after: 7d      | after: 7d: 8    | 11:12: Expected YAML, but mapping values are not allowed here
          """)
  void saysWhereItIsWrong(String text, String instead, String said) {
    String mapping =
        MAPPING.replaceFirst(
            java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(instead));
    assertNotEquals(MAPPING, mapping);
    WrongYaml wrong = assertThrows(WrongYaml.class, () -> read(mapping));
    String message = String.valueOf(wrong.getMessage());
    assertTrue(message.startsWith("m.yaml:" + said), message);
  }

  @Test
  void needsOneCharacterAsDelimiter() {
    Yaml top = Yaml.parse("m.yaml", "delimiter: ';;'\n");
    WrongYaml wrong = assertThrows(WrongYaml.class, () -> MappingReader.delimiter(top));
    assertEquals("m.yaml:1:12: Expected one character, but got \";;\"", wrong.getMessage());
  }

  /// What an amount becomes; a reason where the row is refused here, the amount as it is where only
  /// the centre can say what is wrong.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HALF_EVEN | whole | 266.90000000000003 | EUR | 266.90
          HALF_EVEN | whole | 0.125              | EUR | 0.12
          HALF_EVEN | whole | 0.135              | EUR | 0.14
          HALF_EVEN | whole | 12.5               | JPY | 12
          HALF_EVEN | whole | 1.23456            | KWD | 1.235
          HALF_EVEN | whole | 4.50               | EUR | 4.50
          HALF_EVEN | whole | -4.0000001         | EUR | -4.0000001
          HALF_EVEN | whole | 1e3                | EUR | 1e3
          HALF_EVEN | whole | 0.004              | EUR | Expected an amount not rounded to 0
          HALF_EVEN | whole | 0.000              | EUR | 0.000
          HALF_EVEN | whole | 1                  | XYZ | Expected a currency code of ISO 4217 such as KZT
          NO        | whole | 266.90000000000003 | EUR | 266.90000000000003
          NO        | whole | 0                  | EUR | 0
          NO        | minor | 150                | EUR | 1.50
          NO        | minor | 150                | JPY | 150
          HALF_EVEN | minor | 150.4              | EUR | 1.50
          NO        | minor | many               | EUR | Expected an amount in minor units, but got "many"
          """)
  void writesAmounts(String round, String unit, String sum, String currency, String expected) {
    Mapping mapping =
        read(
            MAPPING.replace(
                "\"{CUR}\" }", "\"{CUR}\", round: %s, unit: %s }".formatted(round, unit)));
    List<String> row = List.of("1", "2026-03-10T14:05:00", sum, currency, "A", "1");
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try {
      new RowWriter(mapping).payment(row, mapping.time().millis(row), to);
    } catch (BadRow bad) {
      assertTrue(bad.why().startsWith(expected), bad.why());
      assertEquals(0, to.size());
      return;
    }
    assertEquals(
        """
        {"id":"p-1","time":"2026-03-10T09:05:00Z","amount":{"value":"%s","currency":"%s"},\
        "channel":"ATM","payer":{"account":"A-1"},"payee":{"account":"B"}}
        """
            .formatted(expected, currency),
        to.toString(StandardCharsets.UTF_8));
  }

  private static Mapping read(String mapping) {
    return MappingReader.read(Yaml.parse("m.yaml", mapping), HEADER);
  }
}
