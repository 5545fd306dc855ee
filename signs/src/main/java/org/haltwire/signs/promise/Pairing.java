package org.haltwire.signs.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haltwire.signs.promise.Period.Manner;

/// Gives each number its period. Of all ways to give them out in the order of the text the one is
/// taken whose periods are nearest in sum: `за неделю 15%, за месяц 75%`. A period that several
/// numbers stand in a row for is that of all: `5%, 10% или 15% в месяц`.
final class Pairing {

  /// What a number with a period is worth; farther away it has none.
  private static final int WORTH = 34;

  private static final int FIGURE_BETWEEN = 8;
  private static final int PROCESSING = 14;
  private static final int FRAGMENT = 2;

  /// Words between two numbers of a row.
  private static final int ROW = 6;

  private final Passage passage;
  private final List<Figure> figures;
  private final List<Period> periods;

  Pairing(Passage passage, List<Figure> figures, List<Period> periods) {
    this.passage = passage;
    this.figures = figures;
    this.periods = periods;
  }

  /// The period of each figure, in their order.
  List<Optional<Period>> periods() {
    List<Optional<Period>> all = matched();
    for (int at = figures.size() - 2; at >= 0; at--) {
      share(all, at + 1, at);
    }
    for (int at = 1; at < figures.size(); at++) {
      share(all, at - 1, at);
    }
    return all;
  }

  /// The best matching in order, figures by periods.
  private List<Optional<Period>> matched() {
    int[][] best = new int[figures.size() + 1][periods.size() + 1];
    for (int figure = figures.size() - 1; figure >= 0; figure--) {
      for (int period = periods.size() - 1; period >= 0; period--) {
        int skip = Math.max(best[figure + 1][period], best[figure][period + 1]);
        best[figure][period] = Math.max(skip, taking(best, figure, period));
      }
    }
    List<Optional<Period>> all = new ArrayList<>();
    int period = 0;
    for (int figure = 0; figure < figures.size(); figure++) {
      while (period < periods.size() && best[figure][period] == best[figure][period + 1]) {
        period++;
      }
      boolean taken =
          period < periods.size()
              && best[figure][period] > best[figure + 1][period]
              && best[figure][period] == taking(best, figure, period);
      all.add(taken ? Optional.of(periods.get(period)) : Optional.empty());
      period += taken ? 1 : 0;
    }
    return all;
  }

  private int taking(int[][] best, int figure, int period) {
    int worth = worth(figure, period);
    return worth > 0 ? worth + best[figure + 1][period + 1] : 0;
  }

  private int worth(int at, int number) {
    Figure figure = figures.get(at);
    Period period = periods.get(number);
    Span span = figure.span();
    boolean within = period.span().first() >= span.first() && period.span().last() <= span.last();
    if (within) {
      return WORTH;
    }
    if (period.span().meets(span.first(), span.last())) {
      return 0;
    }
    boolean before = period.span().last() < span.first();
    int distance =
        before
            ? passage.distance(period.span().last(), span.first()) + 1
            : passage.distance(span.last(), period.span().first());
    if (distance >= WORTH || isFarSentence(span, period)) {
      return 0;
    }
    int between = between(at, period.span(), before);
    return WORTH - distance - FIGURE_BETWEEN * between - manner(figure, period);
  }

  /// Another sentence counts only where it has nothing else in it: `Three percent. Every day.`
  private boolean isFarSentence(Span span, Period period) {
    if (passage.sameSentence(span.last(), period.span().first())) {
      return false;
    }
    int before = period.span().first() - 1 - FRAGMENT;
    int after = period.span().last() + 1 + FRAGMENT;
    boolean begins = before < 0 || !passage.sameSentence(before, period.span().first());
    boolean ends = after >= passage.size() || !passage.sameSentence(after, period.span().last());
    return !begins || !ends;
  }

  private int between(int at, Span period, boolean before) {
    int count = 0;
    int step = before ? -1 : 1;
    for (int other = at + step; other >= 0 && other < figures.size(); other += step) {
      Span span = figures.get(other).span();
      if (before ? span.first() < period.first() : span.last() > period.last()) {
        break;
      }
      count++;
    }
    return count;
  }

  /// What a way to say it costs: rates are told by "every" and "within".
  private int manner(Figure figure, Period period) {
    boolean percent = figure.form() == Form.PERCENT;
    int cost =
        switch (period.manner()) {
          case EVERY -> percent ? 0 : figure.form() == Form.PAYBACK ? 6 : 0;
          case WITHIN -> 0;
          case THEN -> percent ? 4 : 0;
          case BARE -> percent ? 5 : 0;
          case LASTING -> percent ? 7 : 2;
        };
    boolean processing =
        passage.any(Sense.WITHDRAWAL, period.span().first() - 3, period.span().first() - 1)
            && passage.sameSentence(Math.max(0, period.span().first() - 1), period.span().first());
    boolean amounts = figure.form() == Form.AMOUNTS;
    boolean daily = period.manner() == Manner.EVERY;
    int more = period.manner() == Manner.WITHIN ? PROCESSING : WORTH;
    return processing && !amounts && !daily ? cost + more : cost;
  }

  private void share(List<Optional<Period>> all, int from, int at) {
    boolean percents =
        figures.get(from).form() == Form.PERCENT && figures.get(at).form() == Form.PERCENT;
    if (all.get(at).isEmpty() && all.get(from).isPresent() && percents) {
      Period period = all.get(from).get();
      Span one = figures.get(from).span();
      Span other = figures.get(at).span();
      boolean behind = from > at && period.span().first() > one.last();
      boolean ahead = from < at && period.span().last() < one.first();
      if ((behind || ahead) && isRow(one, other)) {
        all.set(at, Optional.of(period));
      }
    }
  }

  /// Whether nothing but short words stands between two numbers.
  private boolean isRow(Span one, Span other) {
    int last = Math.max(one.first(), other.first());
    int at = Math.min(one.last(), other.last()) + 1;
    boolean row = passage.sameSentence(one.first(), other.first());
    while (row && at < last) {
      row = passage.text(at).length() <= 3 || (passage.senses(at).isEmpty() && last - at <= ROW);
      at++;
    }
    return row;
  }
}
