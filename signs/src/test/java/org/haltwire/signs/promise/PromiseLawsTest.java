package org.haltwire.signs.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Words;
import org.junit.jupiter.api.Test;

/// What holds of every phrase, however it is read.
class PromiseLawsTest {

  private static final Path PHRASES = Path.of("src/test/resources");

  /// Of each file of phrases, in all some nine hundred.
  private static final List<String> FILES =
      List.of("promises.txt", "promises-developed.txt", "promises-fresh.txt", "promises-later.txt");

  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d.,] ?)(\\d{1,4}(?:[.,]\\d{1,2})?) ?(?:%|процент|пайыз|per ?cent)");

  private static List<String> phrases() throws IOException {
    List<String> all = new ArrayList<>();
    for (String file : FILES) {
      for (String line : Files.readAllLines(PHRASES.resolve(file))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          all.add(line.substring(0, line.lastIndexOf('|')).strip());
        }
      }
    }
    return all;
  }

  private static PromiseReader.Found read(String text) {
    return PromiseReader.read(Words.of(Folded.of(text)));
  }

  private static BigDecimal highest(String text) {
    return read(text).promises().stream()
        .map(Promise::monthly)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  @Test
  void raisingAPercentNeverLowersTheRateRead() throws IOException {
    List<String> lowered = new ArrayList<>();
    int raised = 0;
    for (String phrase : phrases()) {
      BigDecimal rate = highest(phrase);
      Matcher percent = PERCENT.matcher(phrase);
      while (percent.find()) {
        BigDecimal number = new BigDecimal(percent.group(1).replace(',', '.'));
        for (String times : List.of("1.1", "3", "40", "1000000", "1000000000000000")) {
          String more = number.multiply(new BigDecimal(times)).stripTrailingZeros().toPlainString();
          String text =
              phrase.substring(0, percent.start(1)) + more + phrase.substring(percent.end(1));
          raised++;
          if (highest(text).compareTo(rate) < 0) {
            lowered.add(rate + " of " + phrase + " became " + highest(text) + " of " + text);
          }
        }
      }
    }
    assertEquals("", String.join("\n", lowered));
    assertTrue(raised > 3_000, "Expected thousands of percentages, but got " + raised);
  }

  @Test
  void quotesAreOfTheTextWhereTheyBegin() throws IOException {
    for (String phrase : phrases()) {
      PromiseReader.Found found = read(phrase);
      for (Promise one : found.promises()) {
        assertTrue(phrase.startsWith(one.quote().words(), one.quote().start()), phrase);
      }
      for (Reward one : found.rewards()) {
        assertTrue(phrase.startsWith(one.quote().words(), one.quote().start()), phrase);
      }
    }
  }

  /// Most keyboards lack the letters that only Kazakh has.
  @Test
  void readsKazakhTypedWithoutItsLetters() throws IOException {
    assertEquals("", changed(phrase -> swapped(phrase, "әғқңөұүһі", "агкноуухи", 1)));
  }

  /// Every other letter that looks like a Latin one is one.
  @Test
  void lettersOfAnotherAlphabetChangeNothing() throws IOException {
    assertEquals("", changed(phrase -> swapped(phrase, "оеасро", "oeacpo", 2)));
  }

  private static String changed(UnaryOperator<String> change) throws IOException {
    List<String> changed = new ArrayList<>();
    for (String phrase : phrases()) {
      String other = change.apply(phrase);
      if (!rates(phrase).equals(rates(other))) {
        changed.add(rates(phrase) + " of " + phrase + " became " + rates(other) + " of " + other);
      }
    }
    return String.join("\n", changed);
  }

  private static List<BigDecimal> rates(String text) {
    PromiseReader.Found found = read(text);
    List<BigDecimal> rates = new ArrayList<>();
    found.promises().forEach(one -> rates.add(one.monthly()));
    found.rewards().forEach(one -> rates.add(one.share().negate()));
    return rates;
  }

  private static String swapped(String text, String from, String to, int every) {
    StringBuilder swapped = new StringBuilder(text.length());
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int at = from.indexOf(letter);
      swapped.append(at >= 0 && count++ % every == 0 ? to.charAt(at) : letter);
    }
    return swapped.toString();
  }

  @Test
  void readsTheSameTwice() throws IOException {
    for (String phrase : phrases()) {
      assertEquals(read(phrase), read(phrase));
    }
  }

  /// Whatever comes thousands of times is read to a limit.
  @Test
  void hostileTextsEnd() {
    for (String piece :
        List.of(
            "%",
            "1% ",
            "1% в день ",
            "вложи 10$ получи 20$ через день, ",
            "x2 ",
            "сто двадцать ",
            "рефералам 5% ",
            "раз в ",
            "half a ",
            "5-",
            "окупится вклад за 5 дней ")) {
      PromiseReader.Found found = read(piece.repeat(4_000_000 / piece.length()));
      assertTrue(found.promises().size() <= 300 && found.rewards().size() <= 300, piece);
    }
  }
}
