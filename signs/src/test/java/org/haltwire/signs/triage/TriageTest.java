package org.haltwire.signs.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.haltwire.signs.text.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {

  private final Triage triage = Triage.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BANK_SECURITY_CALL | RU | Служба безопасности банка: переведите деньги на безопасный счёт",
        "INVESTMENT         | KK | Ақша сал да күніне 5% табыс тап, достарыңды шақыр, кепілдік береміз",
        "TAKEOVER           | EN | Please tell me the six digit code you just received by SMS",
        "MULE_RECRUITMENT   | RU | Куплю банковские карты с симкой, дропы нужны, плачу сразу",
        "MULE_RECRUITMENT   | RU | Kyплю 6анkoвcкиe кapты c cимкoй, дpoпы нyжны, плaчy cpaзy",
        "ORDINARY           | RU | Мам, я дома, купить хлеб?",
      })
  void namesTheScheme(Scheme scheme, Language language, String text) {
    Judgement judgement = triage.judge(text);
    assertEquals(scheme, judgement.scheme(), judgement.toString());
    assertEquals(language, judgement.language());
  }

  @Test
  void quotesTheWordsThatDecided() {
    String text = "Добрый день! Куплю банковские карты, дропы нужны, хорошего дня";
    Judgement judgement = triage.judge(text);
    assertTrue(!judgement.because().isEmpty(), judgement.toString());
    for (Quote quote : judgement.because()) {
      assertTrue(text.startsWith(quote.words(), quote.start()), quote.toString());
    }
    String strongest = judgement.because().getFirst().words();
    assertTrue(strongest.contains("карты") || strongest.contains("дропы"), strongest);
  }

  /// Without the words that decided, the scheme is less likely: they did decide.
  @Test
  void isLessSureWithoutTheWordsItQuotes() {
    String text = "Слушай, продиктуй мне код из смс, который сейчас придёт, я жду на линии";
    Judgement judgement = triage.judge(text);
    StringBuilder without = new StringBuilder(text);
    judgement.because().stream()
        .sorted((a, b) -> b.start() - a.start())
        .forEach(quote -> without.delete(quote.start(), quote.start() + quote.words().length()));
    assertEquals(Scheme.TAKEOVER, judgement.scheme());
    assertTrue(share(without.toString(), Scheme.TAKEOVER) < judgement.share() / 2, "" + without);
  }

  private double share(String text, Scheme scheme) {
    Judgement judgement = triage.judge(text);
    return judgement.scheme() == scheme
        ? judgement.share()
        : judgement.others().stream()
            .filter(other -> other.scheme() == scheme)
            .mapToDouble(Scored::share)
            .sum();
  }

  @Test
  void saysWhenItIsUnclear() {
    Judgement judgement = triage.judge("банк карта код работа деньги");
    assertEquals(Scheme.UNCLEAR, judgement.scheme());
    assertTrue(judgement.share() < Triage.CONFIDENCE);
    assertTrue(judgement.because().isEmpty());
    assertEquals(Scheme.KNOWN, judgement.others().size());
    double sum = judgement.others().stream().mapToDouble(Scored::share).sum();
    assertEquals(1, sum, 1e-9);
  }

  @Test
  void judgesNothingAsUnclear() {
    assertEquals(Scheme.UNCLEAR, triage.judge("").scheme());
    assertEquals(Scheme.UNCLEAR, triage.judge(" \u200b\n").scheme());
    assertEquals(Language.OTHER, triage.judge("12 345").language());
  }

  @Test
  void looksAtNothingBeyondTheLimit() {
    String text = "Куплю банковские карты, дропы нужны. ".repeat(200).substring(0, Triage.LIMIT);
    Judgement judgement = triage.judge(text);
    assertEquals(judgement, triage.judge(text + " Выиграй в казино!"));
  }

  @Test
  void refusesBytesThatAreNoModel() {
    String message =
        assertThrows(RuntimeException.class, () -> Triage.of(new byte[100])).getMessage();
    assertEquals(
        "Expected a model of schemes of version 1, but got a file that begins otherwise", message);
  }
}
