package org.haltwire.centre.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  /// With an apostrophe before it a spreadsheet shows the cell as text.
  @ParameterizedTest
  @ValueSource(chars = {'=', '+', '-', '@', '\t'})
  void takesTheMeaningFromWhatBeginsAFormula(char sign) {
    assertEquals("'" + sign + "1", Csv.cell(sign + "1"));
    assertEquals("'" + sign, Csv.cell(String.valueOf(sign)));
    assertEquals("\"'" + sign + "A(\"\"b\"\",1)\"", Csv.cell(sign + "A(\"b\",1)"));
    assertEquals("1" + sign + "1", Csv.cell("1" + sign + "1"));
  }

  /// A line's end must stand in quotes as well.
  @ParameterizedTest
  @ValueSource(chars = {'\r', '\n'})
  void takesTheMeaningFromLinesThatEndAtOnce(char end) {
    assertEquals("\"'" + end + "=1\"", Csv.cell(end + "=1"));
    assertEquals("\"1" + end + "=1\"", Csv.cell("1" + end + "=1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", "'", "KZ86125KZT5004100100", "a:b.c_d~e", "Сәлем"})
  void leavesTheRestAsItIs(String text) {
    assertEquals(text, Csv.cell(text));
  }
}
