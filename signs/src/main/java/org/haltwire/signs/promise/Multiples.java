package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds multiples: `удвоим`, `x2`, `в 3 раза`, `екі есе`, `fivefold`. The rate is what comes on
/// top: twice is 100 %. Much is multiplied that is no money; the words around tell.
final class Multiples {

  /// Of a text so many are read; an offer has a handful.
  private static final int MOST = 100;

  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(1_000);

  private static final List<String> TWICE =
      List.of("удво", "удваив", "вдвое", "двукратн", "двойн", "doubl", "twofold", "twice");
  private static final List<String> THRICE =
      List.of(
          "утро", "утраив", "втрое", "трехкратн", "тройн", "trebl", "tripl", "threefold", "thrice");
  private static final List<String> FOUR = List.of("учетвер", "вчетверо", "quadrupl", "fourfold");
  private static final List<String> FIVE = List.of("впятеро", "упятер", "fivefold", "quintupl");
  private static final List<String> TEN =
      List.of("вдесятеро", "удесятер", "десятикратн", "tenfold");
  private static final Set<String> NOT_THESE = Set.of("утром", "утро");

  private Multiples() {}

  static List<Figure> in(Passage passage) {
    List<Figure> found = new ArrayList<>();
    int at = 0;
    while (at < passage.size() && found.size() < MOST) {
      Optional<Figure> one = at(passage, at);
      one.ifPresent(found::add);
      at = one.map(multiple -> multiple.span().last()).orElse(at) + 1;
    }
    return found;
  }

  private static Optional<Figure> at(Passage passage, int at) {
    String word = passage.text(at);
    int named = named(word);
    if (named > 0) {
      return of(at, at, BigDecimal.valueOf(named), 0);
    }
    if (isTimes(word) && at + 1 < passage.size() && passage.words().get(at + 1).isNumber()) {
      return Numbers.digits(passage.text(at + 1))
          .flatMap(times -> of(at, at + 1, times, Weighing.MULTIPLE_SIGN));
    }
    Optional<Numbers.Found> number = Numbers.at(passage, at);
    if (number.isPresent() && isFactor(passage, at)) {
      return of(at, number.get().last(), number.get().value(), 0);
    }
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int next = number.get().last() + 1;
    next += passage.text(next).equals("-") ? 1 : 0;
    int end = next;
    int evidence = isTimes(passage.text(next)) ? Weighing.MULTIPLE_SIGN : 0;
    return isMultiplied(passage, at, next)
        ? of(at, end, number.get().value(), evidence)
        : Optional.empty();
  }

  private static boolean isMultiplied(Passage passage, int at, int unit) {
    String word = passage.text(unit);
    if (word.startsWith("есе") && word.length() <= 11) {
      return true;
    }
    String next = passage.text(unit + 1);
    return switch (word) {
      case "раза", "раз" ->
          Set.of("в", "во").contains(passage.text(at - 1)) && !next.startsWith("в");
      case "times", "fold", "кратно", "кратный", "кратного", "кратная" ->
          !Units.of(next).isPresent() && !Set.of("a", "per", "each", "every").contains(next);
      case "x", "х" ->
          passage.words().get(at).isNumber()
              && (unit + 1 >= passage.size() || !passage.words().get(unit + 1).isNumber());
      default -> false;
    };
  }

  /// `умножаем взнос на три`, `by a factor of five`
  private static boolean isFactor(Passage passage, int at) {
    boolean factor = passage.text(at - 1).equals("of") && passage.text(at - 2).equals("factor");
    boolean by = passage.text(at - 1).equals("на") || passage.text(at - 1).equals("by");
    for (int back = 2; by && !factor && back <= 5; back++) {
      String verb = passage.text(at - back);
      factor = verb.startsWith("умнож") || verb.startsWith("multipl");
    }
    return factor;
  }

  private static boolean isTimes(String word) {
    return word.equals("x") || word.equals("х");
  }

  private static int named(String word) {
    if (begins(TWICE, word)) {
      return 2;
    }
    if (begins(THRICE, word) && !NOT_THESE.contains(word)) {
      return 3;
    }
    if (begins(FOUR, word)) {
      return 4;
    }
    if (begins(FIVE, word)) {
      return 5;
    }
    return begins(TEN, word) ? 10 : 0;
  }

  private static boolean begins(List<String> stems, String word) {
    return stems.stream().anyMatch(word::startsWith);
  }

  private static Optional<Figure> of(int first, int last, BigDecimal times, int evidence) {
    BigDecimal rate = times.min(MOST_TIMES).subtract(BigDecimal.ONE);
    return rate.signum() > 0
        ? Optional.of(Figure.exact(Form.MULTIPLE, new Span(first, last), rate, evidence))
        : Optional.empty();
  }
}
