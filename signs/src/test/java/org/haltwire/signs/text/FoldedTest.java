package org.haltwire.signs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldedTest {

  private static String plain(String text) {
    return Folded.of(text).text();
  }

  @Test
  void makesTextsPlain() {
    assertEquals("до 30% в месяц", plain("До\u00a03\ufe0f\u20e30\ufe0f\u20e3％  в МЕСЯЦ"));
    assertEquals("\"еще\" - да", plain("«Ещё» — да"));
    assertEquals("доход", plain("до\u200bх\u00adод"));
    assertEquals("доход", plain("дoxoд"));
    assertEquals("в месяц", plain("B мecяц"));
    assertEquals("income в kaspi", plain("inсоmе в Kaspi"));
    assertEquals("30", plain("З0"));
    assertEquals("10 дней", plain("1О дней"));
    assertEquals("a\nb", plain("a \r\n\r\n b"));
    assertEquals("мүмкіндік", plain("МҮМКІНДІК"));
    assertEquals("", plain("\u200b"));
  }

  /// Whatever is written: each place of the plain text is one of the original, in order, and quotes
  /// can be taken.
  @Test
  void knowsThePlaceOfEachCharacter() {
    SplittableRandom random = new SplittableRandom(7);
    String alphabet = "аbВc 1О%\u0301\u200b\u20e3\ufe0f\n\ud83d\ude00é\ud83d\udd1fЙ\ufb01\ud800-«";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Folded folded = Folded.of(text.toString());
      int before = 0;
      for (int at = 0; at < folded.text().length(); at++) {
        assertTrue(folded.place(at) >= before, text.toString());
        before = folded.place(at);
        Quote quote = folded.quote(at, at + 1);
        assertTrue(text.toString().startsWith(quote.words(), quote.start()), text.toString());
      }
    }
  }

  @Test
  void readsNoMoreThanItsLimit() {
    String text = "а".repeat(Folded.LONGEST + 5);
    assertEquals(Folded.LONGEST, Folded.of(text).text().length());
  }
}
