package org.haltwire.signs.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Random;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Words;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("слово")
          .append((char) ('а' + random.nextInt(32)))
          .append(random.nextInt(9))
          .append(' ');
    }
    return text.toString();
  }

  private static long[] of(String text) {
    return Likeness.of(Words.of(Folded.of(text)));
  }

  @Test
  void aTextWithOtherNamesIsStillTheSame() {
    Random random = new Random(5);
    String text = text(random, 400);
    String renamed = "Клуб Закат " + text.substring(0, 900) + "Закат " + text.substring(900);
    assertEquals(100, Likeness.percent(of(text), of(text)));
    int percent = Likeness.percent(of(text), of(renamed));
    assertTrue(percent >= 80, "only " + percent);
    assertFalse(
        Collections.disjoint(Likeness.bands(of(text)), Likeness.bands(of(renamed))), "no band");
  }

  @Test
  void anotherTextIsNot() {
    Random random = new Random(6);
    int percent = Likeness.percent(of(text(random, 400)), of(text(random, 400)));
    assertTrue(percent <= 5, "as much as " + percent);
  }

  @Test
  void ofAFewWordsNothingIsSaid() {
    long[] few = of("доход до 30% в месяц");
    assertEquals(0, few.length);
    assertEquals(0, Likeness.percent(few, few));
    assertTrue(Likeness.bands(few).isEmpty());
  }
}
