package org.haltwire.signs.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.signs.text.Folded;
import org.haltwire.signs.text.Words;
import org.junit.jupiter.api.Test;

class PromiseReaderTest {

  private static final Path PHRASES = Path.of("src/test/resources");

  @Test
  void readsEachPhraseAsPeopleMeanIt() throws IOException {
    List<String> wrong = wrong("promises.txt");
    assertEquals("", String.join("\n", wrong), wrong.size() + " wrong");
  }

  /// Written to measure it with, and looked at since.
  @Test
  void readsThePhrasesItWasDevelopedWith() throws IOException {
    List<String> wrong = wrong("promises-developed.txt");
    assertEquals("", String.join("\n", wrong), wrong.size() + " wrong");
  }

  /// Written before the code was; one stays that speaks of a bank as of a swindler.
  @Test
  void readsThePhrasesWrittenBeforeIt() throws IOException {
    List<String> wrong = wrong("promises-fresh.txt");
    assertTrue(wrong.size() <= 1, wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  /// Five stay: amounts without a verb, a token that grows, friends who are no recruits, a pension,
  /// a proverb.
  @Test
  void readsThePhrasesWrittenAfterIt() throws IOException {
    List<String> wrong = wrong("promises-later.txt");
    assertTrue(wrong.size() <= 5, wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  /// Written by somebody who did not know the code, and not developed with.
  @Test
  void readsMostOfWhatSomebodyElseWrote() throws IOException {
    List<String> wrong = wrong("promises-blind.txt");
    assertTrue(wrong.size() <= 14, wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  /// Who writes an offer chooses its addresses, too.
  @Test
  void whatAnAddressIsCalledSaysNothingOfANumber() {
    for (String text :
        List.of(
            "Гарантируем 30%% в месяц на %s, приведи друга",
            "Удвоим за 10 дней. Подробности: %s", "(%s) Айына 30 пайыз табыс")) {
      for (String name :
          List.of(
              "scam-stop.kz",
              "https://anti-fraud.kz/loan/discount",
              "www.cashback.kz",
              "t.me/ponzi_warning",
              "@fraud_loan_bot")) {
        String plain =
            name.replaceAll("scam|stop|fraud|loan|discount|cashback|ponzi|warning", "azbu");
        assertEquals(told(text.formatted(plain)), told(text.formatted(name)), name);
      }
    }
  }

  private static List<String> wrong(String file) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(PHRASES.resolve(file))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int cut = line.lastIndexOf('|');
        String text = line.substring(0, cut).strip();
        String expected = line.substring(cut + 1).strip();
        String got = told(text);
        if (!got.equals(expected)) {
          wrong.add("%s%n    expected %s, but got %s".formatted(text, expected, got));
        }
      }
    }
    return wrong;
  }

  private static PromiseReader.Found read(String text) {
    return PromiseReader.read(Words.of(Folded.of(text)));
  }

  private static String told(String text) {
    PromiseReader.Found found = read(text);
    Stream<String> promises =
        found.promises().stream()
            .map(one ->
                (one.lower().compareTo(one.upper()) < 0 ? percent(one.lower()) + "-" : "")
                    + percent(one.upper())
                    + "/"
                    + (one.stated() ? plain(one.days()) : "?"));
    Stream<String> rewards = found.rewards().stream().map(one -> "reward " + percent(one.share()));
    String all = Stream.concat(promises, rewards).collect(Collectors.joining("; "));
    return all.isEmpty() ? "none" : all;
  }

  private static String percent(BigDecimal rate) {
    return plain(rate.movePointRight(2));
  }

  private static String plain(BigDecimal number) {
    return number
        .setScale(3, java.math.RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Promise one(String text) {
    PromiseReader.Found found = read(text);
    assertEquals(1, found.promises().size(), text + ": " + found);
    return found.promises().getFirst();
  }

  @Test
  void comparesRatesByMonths() {
    Promise daily = one("3% в день");
    assertEquals("0.9000", daily.simpleMonthly().toPlainString());
    assertEquals("1.4273", daily.compoundMonthly().toPlainString());
    assertEquals("0.9000", daily.monthly().toPlainString());
    assertEquals("1.4273", one("3% в день с реинвестированием").monthly().toPlainString());
    assertEquals("0.0164", one("вклад под 20% годовых").simpleMonthly().toPlainString());
    Promise doubled = one("удвоим ваш вклад за 10 дней");
    assertEquals("3.0000", doubled.simpleMonthly().toPlainString());
    assertEquals("7.0000", doubled.compoundMonthly().toPlainString());
    assertEquals(Promise.HIGHEST.setScale(0), one("99999% в час").compoundMonthly().setScale(0));
  }

  @Test
  void quotesWhatWasWritten() {
    String text = "Хватит работать! Обещаем доход до 3️⃣0️⃣ ％ в мecяц.";
    Promise promise = one(text);
    assertEquals("до 3️⃣0️⃣ ％ в мecяц", promise.quote().words());
    assertTrue(text.startsWith(promise.quote().words(), promise.quote().start()));
    assertEquals(Bound.UP_TO, promise.bound());
  }
}
