package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.signs.text.Words;

/// Finds promises to multiply money: `удвоим`, `x2`, `в 3 раза`, `екі есе`, `double your deposit`.
/// The rate is what comes on top: twice is 100 %.
final class Multiples {

  /// Of a text so many are read; an offer has a handful.
  private static final int MOST = 100;

  private static final Stems TWICE = Stems.of("удво вдвое. двукратн двойн doubl twofold. twice.");
  private static final Stems THRICE = Stems.of("утро втрое. трехкратн trebl tripl threefold.");
  private static final Stems FOUR = Stems.of("учетвер вчетверо. quadrupl fourfold.");
  private static final Stems TEN = Stems.of("удесятер десятикратн tenfold.");

  /// Of these words one has to be in the sentence: much is doubled that is no money.
  private static final Stems MONEY =
      Stems.of(
          "вклад влож депозит инвест капитал деньг денег сбереж средств сумм доход прибыл заработ"
              + " баланс биткоин bitcoin btc usdt крипт crypto money deposit invest saving fund capital"
              + " profit balance stake ақша салым депоз қаржы табыс салған теңге тенге рубл доллар"
              + " dollar cash");

  private static final Stems NOT_MONEY =
      Stems.of(
          "дешевл быстр меньш реже чаще балл очк миль скид арзан тез. жылдам cheaper faster less."
              + " points miles speed скорост выручк оборот продаж население клиент штраф производит");

  private Multiples() {}

  record Multiple(Span span, BigDecimal rate) {}

  static List<Multiple> in(Words words) {
    List<Multiple> found = new ArrayList<>();
    for (int at = 0; at < words.size() && found.size() < MOST; at++) {
      Optional<Multiple> one = at(words, at);
      one.filter(multiple -> isOfMoney(words, multiple)).ifPresent(found::add);
      at = one.map(multiple -> multiple.span().last()).orElse(at);
    }
    return found;
  }

  private static boolean isOfMoney(Words words, Multiple multiple) {
    Span sentence = Cues.sentence(words, multiple.span().first());
    return Cues.has(words, MONEY, sentence) && !Cues.has(words, NOT_MONEY, sentence);
  }

  private static Optional<Multiple> at(Words words, int at) {
    String word = words.text(at);
    int named = named(word);
    if (named > 0) {
      return of(at, at, BigDecimal.valueOf(named));
    }
    if (isTimes(word) && words.text(at + 1).matches("\\d{1,3}([.,]\\d)?")) {
      return of(at, at + 1, Numbers.digits(words.text(at + 1)).orElseThrow());
    }
    Optional<Numbers.Found> number = Numbers.at(words, at);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int next = number.get().last() + 1;
    next += words.text(next).equals("-") ? 1 : 0;
    return isMultiplied(words, at, next) ? of(at, next, number.get().value()) : Optional.empty();
  }

  private static boolean isMultiplied(Words words, int at, int unit) {
    return switch (words.text(unit)) {
      case "раза", "раз" ->
          words.text(at - 1).matches("в|во") && !words.text(unit + 1).startsWith("в");
      case "times", "fold", "кратно", "кратный", "есе", "есеге" -> true;
      case "x", "х" -> words.get(at).isNumber() && !words.text(unit + 1).matches("\\d.*");
      default -> false;
    };
  }

  private static boolean isTimes(String word) {
    return word.equals("x") || word.equals("х");
  }

  private static int named(String word) {
    if (TWICE.has(word)) {
      return 2;
    }
    if (THRICE.has(word)) {
      return 3;
    }
    if (FOUR.has(word)) {
      return 4;
    }
    return TEN.has(word) ? 10 : 0;
  }

  private static Optional<Multiple> of(int first, int last, BigDecimal times) {
    BigDecimal rate = times.subtract(BigDecimal.ONE);
    boolean fits = rate.signum() > 0 && rate.compareTo(BigDecimal.valueOf(1000)) <= 0;
    return fits ? Optional.of(new Multiple(new Span(first, last), rate)) : Optional.empty();
  }
}
