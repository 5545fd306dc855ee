package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.text.Words;

/// Reads what returns a text promises, and what it pays for bringing others.
///
/// All numbers that may be a return are found first, then all lengths of time. [Pairing] gives each
/// number its period, [Weighing] says what it is.
public final class PromiseReader {

  private static final Set<String> INCLUDED =
      Set.of(
          "included",
          "including",
          "incl",
          "включая",
          "включено",
          "включен",
          "вместе",
          "қоса",
          "бірге");

  private final Passage passage;
  private final List<Promise> promises = new ArrayList<>();
  private final List<Reward> rewards = new ArrayList<>();

  private PromiseReader(Passage passage) {
    this.passage = passage;
  }

  /// What a text promises, in its order.
  public record Found(List<Promise> promises, List<Reward> rewards) {

    public Found {
      promises = List.copyOf(promises);
      rewards = List.copyOf(rewards);
    }
  }

  public static Found read(Words words) {
    PromiseReader reader = new PromiseReader(new Passage(words));
    reader.all();
    reader.promises.sort(Comparator.comparingInt(one -> one.quote().start()));
    return new Found(reader.promises, reader.rewards);
  }

  private void all() {
    List<Period> periods = Periods.in(passage);
    List<Figure> figures = figures(periods);
    List<Optional<Period>> given = new Pairing(passage, figures, periods).periods();
    List<Meaning> meanings = new Weighing(passage, figures).meanings(given);
    for (int at = 0; at < figures.size(); at++) {
      Figure figure = figures.get(at);
      Meaning meaning = meanings.get(at);
      if (meaning == Meaning.RETURN) {
        promise(figure, given.get(at));
      } else if (meaning.isReward() && figure.form() == Form.PERCENT) {
        Span span = figure.span();
        rewards.add(new Reward(passage.words().quote(span.first(), span.last()), figure.upper()));
      }
    }
  }

  /// All numbers that may be returns, in the order of the text; each word belongs to one of them.
  private List<Figure> figures(List<Period> periods) {
    BitSet taken = new BitSet();
    periods.forEach(one -> taken.set(one.span().first(), one.span().last() + 1));
    List<Figure> all = new ArrayList<>();
    for (Percent one : Percents.in(passage)) {
      if (!taken.get(one.number().last())) {
        all.add(new Figure(Form.PERCENT, one.span(), one.bound(), one.lower(), one.upper(), 0));
      }
    }
    add(all, Multiples.in(passage), taken);
    all.forEach(one -> taken.set(one.span().first(), one.span().last() + 1));
    add(all, Pairs.in(passage, Amount.in(passage, taken), periods), new BitSet());
    List<Figure> paybacks = new ArrayList<>(Paybacks.in(passage));
    paybacks.removeIf(one -> all.stream().anyMatch(other -> isBeside(one, other)));
    add(all, paybacks, taken);
    all.sort(Comparator.comparingInt(one -> one.span().first()));
    return all;
  }

  private static void add(List<Figure> all, List<Figure> more, BitSet taken) {
    for (Figure one : more) {
      if (!taken.get(one.span().first())) {
        all.add(one);
      }
    }
  }

  /// Money that comes back beside a number of its own is told by the number.
  private boolean isBeside(Figure payback, Figure other) {
    return payback.evidence() < Weighing.PAYBACK
        && passage.sameSentence(payback.span().first(), other.span().first());
  }

  private void promise(Figure figure, Optional<Period> period) {
    Span span = figure.span();
    int first = period.map(one -> Math.min(one.span().first(), span.first())).orElse(span.first());
    int last = period.map(one -> Math.max(one.span().last(), span.last())).orElse(span.last());
    BigDecimal principal = principal(figure, period);
    BigDecimal upper = figure.upper().subtract(principal);
    if (upper.signum() <= 0) {
      return;
    }
    promises.add(
        new Promise(
            passage.words().quote(first, last),
            figure.form(),
            figure.bound(),
            figure.lower().subtract(principal).max(BigDecimal.ZERO),
            upper,
            period.map(Period::days).orElse(Units.YEAR),
            period.isPresent(),
            isCompound(span)));
  }

  /// `120% after 1 day, principal included`: what was put in is no return. Of daily payments it
  /// cannot be told how much of them it is.
  private BigDecimal principal(Figure figure, Optional<Period> period) {
    boolean once =
        figure.form() == Form.PERCENT
            && period.filter(one -> one.manner() != Period.Manner.EVERY).isPresent();
    boolean included = false;
    int last = Math.min(passage.size() - 1, figure.span().last() + 12);
    for (int at = figure.span().last() + 1; once && at <= last; at++) {
      boolean stake =
          passage.is(at + 1, Sense.STAKE)
              || passage.is(at - 1, Sense.STAKE)
              || passage.is(at + 2, Sense.STAKE);
      included |=
          INCLUDED.contains(passage.text(at)) && stake && passage.sameSentence(at, last(figure));
    }
    return included ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private static int last(Figure figure) {
    return figure.span().last();
  }

  private boolean isCompound(Span span) {
    int first = span.first();
    while (first > 0 && passage.sameSentence(first - 1, span.first())) {
      first--;
    }
    int last = first;
    while (last + 1 < passage.size() && passage.sameSentence(last + 1, first)) {
      last++;
    }
    for (int at = first; at <= last; at++) {
      if (passage.is(at, Sense.COMPOUND) && !Denials.isAbsent(passage, at)) {
        return true;
      }
    }
    return false;
  }
}
