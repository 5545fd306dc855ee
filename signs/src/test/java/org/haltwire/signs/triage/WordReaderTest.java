package org.haltwire.signs.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haltwire.signs.triage.Words.Count;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Работа на ДОМУ               | работа на дому",
        "Рaбoтa нa дoму               | работа на дому",
        "ра6ота 0платим               | работа оплатим",
        "пᴏднимᴀть ᴄᴩᴀзу              | поднимать сразу",
        "50к сразу, 18лет             | 00к сразу 00лет",
        "CPOK сегодня                 | срок сегодня",
        "RTX 4060 now                 | rtx <4> now",
        "звоните +7 701 123 45 67     | звоните <phone>",
        "8(701)123-45-67 или 8 000 тг | <phone> или <4> тг",
        "карта 4400 4301 2345 6789    | карта <card>",
        "от 1 200 000 ₸ и 20%!!       | от <7> <money> и <2> % !!",
        "пиши @boss_77                | пиши <name>",
        "жми https://pay-kz.top/a?b=1 | жми <link> pay kz top",
        "на сайте pay-kz.top, жми     | на сайте <link> pay kz top жми",
        "ну и.Потом v1.5b             | ну и потом v0 0b",
        "[LINK] от [USERNAME] [ага]   | <link> от <name> ага",
        "қаржы, ҮЙ                    | қаржы үй",
        "да👍                         | да <emoji> 👍",
        "ﬁne ＡＢＣ                     | fine abc",
      })
  void readsWords(String written, String plain) {
    assertEquals(plain, plain(written));
  }

  @Test
  void leavesOutWhatCannotBeSeen() {
    Words words = WordReader.read("за\u200bра\u00adбо\u200dток");
    assertEquals("заработок", words.text(0));
    assertEquals(3, words.count(Count.HIDDEN));
  }

  @Test
  void joinsMarksWithTheirLetters() {
    assertEquals("мой", plain("мои\u0306"));
    assertEquals("казино", plain("к\u0336а\u0336з\u0336и\u0336н\u0336о\u0336"));
  }

  @Test
  void knowsWhereEachWordWasWritten() {
    String text = "  Звони: +7 701 123 45 67, ра\u200bбота на kz-pay.top/x!";
    Words words = WordReader.read(text);
    String places =
        IntStream.range(0, words.size())
            .mapToObj(i -> text.substring(words.start(i), words.end(i)))
            .collect(Collectors.joining("|"));
    assertEquals("Звони|+7 701 123 45 67|ра\u200bбота|на|kz-pay.top/x|kz|pay|top|!", places);
  }

  @Test
  void readsNoFurtherThanItsLimit() {
    String text = "слово ".repeat(10_000);
    Words words = WordReader.read(text);
    assertTrue(words.end(words.size() - 1) <= Words.LIMIT, "ends beyond " + Words.LIMIT);
  }

  @Test
  void takesWhateverIsThere() {
    Shuffle chance = new Shuffle(0, 5);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.append((char) (chance.below(3) == 0 ? chance.below(0x10000) : chance.below(0x60)));
      }
      Words words = WordReader.read(text.toString());
      for (int i = 0; i < words.size(); i++) {
        assertTrue(words.start(i) < words.end(i) && words.end(i) <= text.length(), text.toString());
      }
    }
  }

  private static String plain(String text) {
    Words words = WordReader.read(text);
    return IntStream.range(0, words.size()).mapToObj(words::text).collect(Collectors.joining(" "));
  }
}
