package org.haltwire.centre.silent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search finds a mark however it was written, and nothing where there is none.
class MarksTest {

  @Test
  void findsEachOfThemAsItIsAndEncoded() {
    for (String mark : Marks.ALL) {
      assertTrue(Marks.in("refused: [" + mark + "]").isPresent(), mark);
      if (!mark.equals(Marks.CODE)) {
        String base64 =
            Base64.getEncoder()
                .encodeToString(mark.replace("+", "").getBytes(StandardCharsets.UTF_8));
        assertTrue(Marks.in("Basic " + base64).isPresent(), mark);
        String part = mark.substring(1, 12);
        assertTrue(Marks.in("Unrecognized token '" + part + "'").isPresent(), mark);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no number: +7 701 293 84 71",
        "no number: 8-7701-293-84-71",
        "(7701) 2938471",
        "id 870214 350127 is wrong",
        "code=739164",
        "card 4400 4302 1195 7384",
        "q=%D0%96%D0%B0%D0%BD%D0%B0%D1%80%D0%B3%D2%AF%D0%BB+%D0%95%D1%80%D1%81"
            + "%D2%B1%D0%BB%D1%82%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0",
        "KZ31722s000059184736"
      })
  void findsThemInOtherShapes(String text) {
    assertTrue(Marks.in(text).isPresent(), text);
  }

  @Test
  void findsNothingWhereThereIsNone() {
    for (String text :
        List.of(
            "12:59:39.164 INFO  HikariPool: pool - Added connection org.postgresql.jdbc.PgConnection@7391640",
            "position 870214350 in 7701 ms",
            "snapshot at position 739 164 in 12 ms")) {
      assertEquals(Optional.empty(), Marks.in(text), text);
    }
  }
}
