package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds promises in two amounts. Either one is put in and the other comes out (`вложи 10 000 и
/// получи 30 000`, `$1,000 turns into $1,500`), or one is the stake and the other what it brings
/// (`$15 a day on $500`, `500$ салсаң, күніне 10$`). Both are weighed by the words around each
/// amount.
final class Pairs {

  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(1_000);

  /// Words and boundaries between two amounts, at most.
  private static final int FAR = 26;

  /// How near a verb is to its amount.
  private static final int NEAR = 7;

  private static final Set<String> ON =
      Set.of(
          "с",
          "со",
          "на",
          "от",
          "при",
          "каждых",
          "каждые",
          "каждой",
          "каждого",
          "with",
          "for",
          "on",
          "from",
          "per",
          "every",
          "each",
          "әр",
          "invested");

  private static final Set<String> YOURS = WordSet.of("ваш ваши ваша твои your сіздің");
  private static final Set<String> EARNS =
      Set.of("earns", "yields", "brings", "makes", "pays", "приносит", "приносят", "дает", "дают");

  private final Passage passage;
  private final List<Amount> amounts;

  private Pairs(Passage passage, List<Amount> amounts) {
    this.passage = passage;
    this.amounts = amounts;
  }

  static List<Figure> in(Passage passage, List<Amount> amounts, List<Period> periods) {
    Pairs pairs = new Pairs(passage, amounts);
    List<Figure> found = new ArrayList<>();
    int at = 0;
    while (at + 1 < amounts.size()) {
      Optional<Figure> one = pairs.figure(at, periods);
      one.ifPresent(found::add);
      at += one.isPresent() ? 2 : 1;
    }
    return found;
  }

  private Optional<Figure> figure(int at, List<Period> periods) {
    Amount first = amounts.get(at).alike(amounts.get(at + 1));
    Amount second = amounts.get(at + 1).alike(amounts.get(at));
    boolean other =
        !first.currency().isEmpty()
            && !second.currency().isEmpty()
            && !first.currency().equals(second.currency());
    int far = passage.distance(first.span().last(), second.span().first());
    if (other || far > FAR) {
      return Optional.empty();
    }
    Span span = new Span(first.span().first(), second.span().last());
    boolean every = isEvery(second, periods) || isEvery(first, periods);
    int marks = (first.marked() ? 2 : 0) + (second.marked() ? 2 : 0);
    int inOut = marks + inOut(first, second, periods);
    boolean turned = passage.any(Sense.BECOME, first.span().last() + 1, second.span().first() - 1);
    int onFirst = turned ? 0 : marks + stake(first, second, every);
    int onSecond = turned ? 0 : marks + stake(second, first, every);
    if (onFirst > inOut && onFirst >= onSecond) {
      return of(span, first.value(), second.value(), onFirst);
    }
    if (onSecond > inOut) {
      return of(span, second.value(), first.value(), onSecond);
    }
    BigDecimal gain = second.value().subtract(first.value());
    return of(span, first.value(), gain, inOut);
  }

  /// How well the first is put in and the second comes out.
  private int inOut(Amount in, Amount out, List<Period> periods) {
    if (out.value().compareTo(in.value()) <= 0) {
      return 0;
    }
    int verbs = (has(Sense.PUT, in, out) ? 8 : 0) + (has(Sense.GET, out, in) ? 8 : 0);
    boolean becomes =
        passage.any(Sense.BECOME, in.span().last() + 1, out.span().first() - 1)
            || passage.any(Sense.BECOME, out.span().last() + 1, out.span().last() + 3);
    boolean turned = becomes || passage.text(in.span().last() + 1).equals("→");
    boolean lent = has(Sense.GET, in, out) && !has(Sense.PUT, in, out);
    boolean later =
        periods.stream()
            .filter(one -> one.manner() != Period.Manner.EVERY)
            .anyMatch(one ->
                in.span().last() < one.span().first() && one.span().last() < out.span().first());
    boolean through = passage.text(in.span().last() + 1).equals("in");
    boolean taken = passage.text(out.span().last() + 1).equals("out");
    boolean own = YOURS.contains(passage.key(in.span().first() - 1));
    verbs +=
        (own ? 6 : 0) + (later ? 6 : 0) + (through ? 8 : 0) + (taken ? 8 : 0) - (lent ? 10 : 0);
    return verbs + (turned ? 16 : 0) - (has(Sense.YIELD, out, in) && !becomes ? 2 : 0);
  }

  /// How well one amount is the stake and the other what comes of it.
  private int stake(Amount stake, Amount gain, boolean every) {
    int before = stake.span().first() - 1;
    boolean on =
        stake.from() || ON.contains(passage.text(before)) || ON.contains(passage.text(before - 1));
    boolean put = has(Sense.PUT, stake, gain) || has(Sense.STAKE, stake, gain);
    boolean earns = EARNS.contains(passage.text(stake.span().last() + 1));
    boolean yields = has(Sense.YIELD, gain, stake);
    boolean brings = yields || earns || has(Sense.PAY, gain, stake);
    boolean gets = brings || has(Sense.GET, gain, stake);
    boolean possible = yields || gain.value().compareTo(stake.value()) < 0;
    boolean told = every || yields || (on && put && brings);
    if (!possible || !told || !gets || !(on || put || earns)) {
      return 0;
    }
    return (on ? 9 : 7) + (brings ? 8 : 5) + (every ? 4 : 0);
  }

  /// Whether a word with a sense belongs to one amount rather than to the other.
  private boolean has(Sense sense, Amount one, Amount other) {
    for (int at = Math.max(0, one.span().first() - NEAR);
        at <= Math.min(passage.size() - 1, one.span().last() + NEAR);
        at++) {
      int near = passage.distance(one.span(), at);
      if (passage.is(at, sense) && near <= NEAR + 2 && near <= passage.distance(other.span(), at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEvery(Amount amount, List<Period> periods) {
    return periods.stream()
        .filter(one -> one.manner() == Period.Manner.EVERY)
        .anyMatch(one ->
            Math.min(
                    passage.distance(amount.span(), one.span().first()),
                    passage.distance(amount.span(), one.span().last()))
                <= NEAR);
  }

  private Optional<Figure> of(Span span, BigDecimal stake, BigDecimal gain, int evidence) {
    if (evidence < Weighing.PAIR || gain.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal rate = gain.divide(stake, 6, RoundingMode.HALF_EVEN);
    return rate.compareTo(MOST_TIMES) <= 0 && rate.signum() > 0
        ? Optional.of(Figure.exact(Form.AMOUNTS, span, rate, evidence))
        : Optional.empty();
  }
}
