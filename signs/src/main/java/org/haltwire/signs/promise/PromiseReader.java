package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.signs.text.Words;

/// Reads what returns a text promises, and what it pays for bringing others.
public final class PromiseReader {

  /// Words between a percentage and its period.
  private static final int FAR = 8;

  private static final Stems COMPOUND =
      Stems.of("реинвест капитализ сложн compound reinvest қайта");
  private static final Stems PAYBACK =
      Stems.of("окуп окупа возврат payback breakeven өтеледі ақталады");
  private static final Stems CAPITAL =
      Stems.of("вложен вклад инвест капитал депозит средств invest capital deposit салым салған");

  private final Words words;
  private final List<Period> periods;
  private final List<Promise> promises = new ArrayList<>();
  private final List<Reward> rewards = new ArrayList<>();

  private PromiseReader(Words words) {
    this.words = words;
    this.periods = Periods.in(words);
  }

  /// What a text promises, in its order.
  public record Found(List<Promise> promises, List<Reward> rewards) {

    public Found {
      promises = List.copyOf(promises);
      rewards = List.copyOf(rewards);
    }
  }

  public static Found read(Words words) {
    PromiseReader reader = new PromiseReader(words);
    reader.percents();
    reader.multiples();
    reader.amounts();
    reader.paybacks();
    reader.promises.sort(Comparator.comparingInt(one -> one.quote().start()));
    return new Found(reader.promises, reader.rewards);
  }

  private void percents() {
    List<Percent> percents = Percents.in(words);
    Map<Period, Percent> owners = owners(percents);
    for (Percent percent : percents) {
      Optional<Period> period = period(percent, percents, owners);
      Span clause = clause(percent, percents);
      switch (Cues.of(words, percent, clause, period.isPresent())) {
        case RETURN -> promised(percent, period);
        case REWARD ->
            rewards.add(
                new Reward(
                    words.quote(percent.span().first(), percent.span().last()), percent.upper()));
        case NONE -> {}
      }
    }
  }

  /// The clause of a percentage, without what is nearer to others in it.
  private Span clause(Percent percent, List<Percent> all) {
    Span clause = Cues.clause(words, percent.span());
    int first = clause.first();
    int last = clause.last();
    for (Percent other : all) {
      if (other.span().last() < percent.span().first()) {
        first = Math.max(first, other.span().last() + 1);
      } else if (other.span().first() > percent.span().last()) {
        last = Math.min(last, other.span().first() - 1);
      }
    }
    return new Span(first, last);
  }

  /// Each period belongs to the percentage nearest to it; of two as near, to the one before it.
  private Map<Period, Percent> owners(List<Percent> percents) {
    Map<Period, Percent> owners = new HashMap<>();
    for (Period period : periods) {
      percents.stream()
          .filter(one -> isNear(one.span(), period))
          .min(Comparator.comparingInt(one -> distance(one.span(), period)))
          .ifPresent(owner -> owners.put(period, owner));
    }
    return owners;
  }

  private Optional<Period> period(Percent percent, List<Percent> all, Map<Period, Percent> owners) {
    Optional<Period> own =
        periods.stream()
            .filter(one -> percent.equals(owners.get(one)))
            .min(Comparator.comparingInt(one -> distance(percent.span(), one)));
    return own.isPresent() ? own : shared(percent, all, owners);
  }

  /// `5%, 10% или 15% в месяц`: the period after the last of a row is that of all of them.
  private Optional<Period> shared(Percent percent, List<Percent> all, Map<Period, Percent> owners) {
    return periods.stream()
        .filter(period ->
            period.span().first() > percent.span().last() && isNear(percent.span(), period))
        .filter(period -> isRow(percent, all, period) && owners.containsKey(period))
        .findFirst();
  }

  private boolean isRow(Percent percent, List<Percent> all, Period period) {
    for (int at = percent.span().last() + 1; at < period.span().first(); at++) {
      int place = at;
      boolean within = all.stream().anyMatch(one -> one.span().meets(place, place));
      if (!within && words.text(at).length() > 3) {
        return false;
      }
    }
    return true;
  }

  /// A number that is told as a period's count is none of a percentage.
  private boolean isNear(Span span, Period period) {
    return words.get(span.first()).sentence() == words.get(period.span().first()).sentence()
        && !span.meets(period.span().first(), period.span().last())
        && distance(span, period) <= 2 * FAR;
  }

  /// Twice the words between, and one more where the period comes first.
  private static int distance(Span span, Period period) {
    return period.span().first() > span.last()
        ? 2 * (period.span().first() - span.last())
        : 2 * (span.first() - period.span().last()) + 1;
  }

  private void promised(Percent percent, Optional<Period> period) {
    add(Form.PERCENT, percent.span(), period, percent.bound(), percent.lower(), percent.upper());
  }

  private void multiples() {
    for (Multiples.Multiple one : Multiples.in(words)) {
      add(Form.MULTIPLE, one.span(), nearest(one.span()), Bound.EXACT, one.rate(), one.rate());
    }
  }

  private void amounts() {
    for (AmountPairs.Pair pair : AmountPairs.in(words)) {
      Optional<Period> within = around(pair.span());
      add(Form.AMOUNTS, pair.span(), within, Bound.EXACT, pair.rate(), pair.rate());
    }
  }

  /// `вложения окупятся за 20 дней`: what was put in comes back once.
  private void paybacks() {
    for (int at = 0; at < words.size(); at++) {
      Span span = new Span(at, at);
      if (PAYBACK.has(words.text(at)) && Cues.has(words, CAPITAL, Cues.sentence(words, at))) {
        nearest(span)
            .ifPresent(period ->
                add(
                    Form.PAYBACK,
                    span,
                    Optional.of(period),
                    Bound.EXACT,
                    BigDecimal.ONE,
                    BigDecimal.ONE));
      }
    }
  }

  private Optional<Period> nearest(Span span) {
    return periods.stream()
        .filter(period -> isNear(span, period))
        .min(Comparator.comparingInt(period -> distance(span, period)));
  }

  /// Within two amounts, or near them.
  private Optional<Period> around(Span span) {
    Optional<Period> within =
        periods.stream()
            .filter(one -> span.first() <= one.span().first() && one.span().last() <= span.last())
            .findFirst();
    return within.isPresent() ? within : nearest(new Span(span.last(), span.last()));
  }

  private void add(
      Form form,
      Span span,
      Optional<Period> period,
      Bound bound,
      BigDecimal lower,
      BigDecimal upper) {
    int first = period.map(one -> Math.min(one.span().first(), span.first())).orElse(span.first());
    int last = period.map(one -> Math.max(one.span().last(), span.last())).orElse(span.last());
    Span sentence = Cues.sentence(words, span.first());
    promises.add(
        new Promise(
            words.quote(first, last),
            form,
            bound,
            lower,
            upper,
            period.map(Period::days).orElse(Periods.YEAR),
            period.isPresent(),
            Cues.has(words, COMPOUND, sentence)));
  }
}
