package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.signs.text.Words;

/// Finds promises in amounts: `вложи 10 000 и получи 30 000`, `invest $200 and receive $2,000`,
/// `100 000 теңге салсаңыз, 300 000 аласыз`. Both amounts have to be in one sentence, or in two
/// that follow each other, in the same currency where both say one.
final class AmountPairs {

  private static final Stems PUT =
      Stems.of(
          "влож внес внос вклад инвестир заплат отправ перевед invest deposit send pay. put. салсаң"
              + " салсан салып салым құйса құйсаң жіберсең начни start");
  private static final Stems GET =
      Stems.of(
          "получ забер верн вывед зараб заработ верне receive get. earn withdraw take. back аласыз аласың"
              + " алыңыз алатын табасыз қайтар");
  private static final Stems SCALE_THOUSAND = Stems.of("тыс тысяч k. к. мың thousand");
  private static final Stems SCALE_MILLION = Stems.of("млн миллион million mln");
  private static final Stems LATER = Stems.of("час дн день недел месяц год day week hour month");
  private static final BigDecimal LEAST = BigDecimal.valueOf(10);
  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(1000);

  /// Words between the amount that is put in and the one that comes out.
  private static final int FAR = 14;

  private AmountPairs() {}

  record Pair(Span span, BigDecimal rate) {}

  private record Amount(Span span, BigDecimal value) {}

  static List<Pair> in(Words words) {
    List<Amount> amounts = amounts(words);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < amounts.size(); i++) {
      pair(words, amounts.get(i), amounts.get(i + 1)).ifPresent(pairs::add);
    }
    return pairs;
  }

  private static Optional<Pair> pair(Words words, Amount in, Amount out) {
    boolean near =
        out.span().first() - in.span().last() <= FAR
            && words.get(out.span().first()).sentence() - words.get(in.span().first()).sentence()
                <= 1;
    boolean more = out.value().compareTo(in.value()) > 0;
    if (!near || !more) {
      return Optional.empty();
    }
    BigDecimal times = out.value().divide(in.value(), 6, RoundingMode.HALF_EVEN);
    int begin = Math.max(0, in.span().first() - 4);
    boolean put = Cues.has(words, PUT, new Span(begin, out.span().first()));
    int end = Math.min(words.size() - 1, out.span().last() + 3);
    boolean get = Cues.has(words, GET, new Span(in.span().last() + 1, end));
    return put && get && times.compareTo(MOST_TIMES) <= 0
        ? Optional.of(
            new Pair(
                new Span(in.span().first(), out.span().last()), times.subtract(BigDecimal.ONE)))
        : Optional.empty();
  }

  private static List<Amount> amounts(Words words) {
    List<Amount> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).isNumber()) {
        Optional<Amount> amount = amount(words, at);
        amount.ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Amount> amount(Words words, int at) {
    String next = words.text(at + 1);
    boolean other = next.equals("%") || next.startsWith("процент") || next.startsWith("пайыз");
    if (other || LATER.has(next) || words.text(at - 1).equals("-") || next.equals("-")) {
      return Optional.empty();
    }
    BigDecimal scale = BigDecimal.ONE;
    int last = at;
    if (SCALE_THOUSAND.has(next)) {
      scale = BigDecimal.valueOf(1_000);
      last = at + 1;
    } else if (SCALE_MILLION.has(next)) {
      scale = BigDecimal.valueOf(1_000_000);
      last = at + 1;
    }
    int end = last;
    BigDecimal by = scale;
    return Numbers.digits(words.text(at))
        .map(value -> value.multiply(by))
        .filter(value -> value.compareTo(LEAST) >= 0)
        .map(value -> new Amount(new Span(at, end), value));
  }
}
