package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haltwire.signs.text.Words;

/// Numbers in digits and in words, from a half to a hundred.
final class Numbers {

  private static final int DIGITS = 12;

  private static final Map<String, BigDecimal> SPELLED = spelled();

  private Numbers() {}

  /// A number of a text, from its first to its last word.
  record Found(int first, int last, BigDecimal value) {}

  /// The number that begins with a word.
  static Optional<Found> at(Words words, int at) {
    if (at < 0 || at >= words.size()) {
      return Optional.empty();
    }
    if (words.get(at).isNumber()) {
      return digits(words.text(at)).map(value -> new Found(at, at, value));
    }
    BigDecimal tens = SPELLED.get(words.text(at));
    if (tens == null) {
      return Optional.empty();
    }
    int next = words.text(at + 1).equals("-") ? at + 2 : at + 1;
    BigDecimal units = SPELLED.get(words.text(next));
    boolean together =
        units != null
            && tens.intValue() >= 20
            && tens.intValue() < 100
            && units.compareTo(BigDecimal.TEN) < 0;
    return Optional.of(together ? new Found(at, next, tens.add(units)) : new Found(at, at, tens));
  }

  /// The number that ends with a word.
  static Optional<Found> before(Words words, int last) {
    for (int first = Math.max(0, last - 2); first <= last; first++) {
      Optional<Found> found = at(words, first).filter(one -> one.last() == last);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// `1 000`, `12,5`, `1,000,000` or `10.000`: a comma or dot before three digits at the end
  /// groups, unless the number begins with 0.
  static Optional<BigDecimal> digits(String text) {
    String plain = text.replace(" ", "").replace("'", "");
    if (plain.length() > DIGITS) {
      return Optional.empty();
    }
    boolean groups = plain.matches("[1-9]\\d{0,2}[.,]\\d{3}");
    String number = groups ? plain.replaceAll("[.,]", "") : plain.replace(',', '.');
    return Optional.of(new BigDecimal(number));
  }

  private static Map<String, BigDecimal> spelled() {
    Map<String, BigDecimal> all = new HashMap<>();
    put(all, "0.5", "half жарты полпроцента");
    put(all, "1.5", "полтора полторы полутора");
    put(all, "1", "один одного одна одной одну одним бір one");
    put(all, "2", "два две двух двумя екі two");
    put(all, "3", "три трех тремя үш three");
    put(all, "4", "четыре четырех төрт four");
    put(all, "5", "пять пяти бес five");
    put(all, "6", "шесть шести алты six");
    put(all, "7", "семь семи жеті seven");
    put(all, "8", "восемь восьми сегіз eight");
    put(all, "9", "девять девяти тоғыз nine");
    put(all, "10", "десять десяти он ten");
    put(all, "11", "одиннадцать одиннадцати eleven");
    put(all, "12", "двенадцать двенадцати twelve");
    put(all, "13", "тринадцать тринадцати thirteen");
    put(all, "14", "четырнадцать четырнадцати fourteen");
    put(all, "15", "пятнадцать пятнадцати fifteen");
    put(all, "16", "шестнадцать шестнадцати sixteen");
    put(all, "17", "семнадцать семнадцати seventeen");
    put(all, "18", "восемнадцать восемнадцати eighteen");
    put(all, "19", "девятнадцать девятнадцати nineteen");
    put(all, "20", "двадцать двадцати жиырма twenty");
    put(all, "30", "тридцать тридцати отыз thirty");
    put(all, "40", "сорок сорока қырық forty");
    put(all, "50", "пятьдесят пятидесяти елу fifty");
    put(all, "60", "шестьдесят шестидесяти алпыс sixty");
    put(all, "70", "семьдесят семидесяти жетпіс seventy");
    put(all, "80", "восемьдесят восьмидесяти сексен eighty");
    put(all, "90", "девяносто девяноста тоқсан ninety");
    put(all, "100", "сто ста жүз hundred");
    put(all, "200", "двести двухсот");
    put(all, "300", "триста трехсот");
    return Map.copyOf(all);
  }

  private static void put(Map<String, BigDecimal> all, String value, String words) {
    for (String word : words.split(" ")) {
      all.put(word, new BigDecimal(value));
    }
  }
}
