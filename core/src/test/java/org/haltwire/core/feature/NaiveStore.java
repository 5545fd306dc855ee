package org.haltwire.core.feature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Fact;

/// The feature store as one would write it without thinking of cost: a list of everything, filtered
/// at each question.
final class NaiveStore {

  private record Place(Source source, Key keptBy, long key) {}

  private record Remembered(long time, Fact fact) {}

  private final List<Place> places;
  private final Map<Place, List<Remembered>> all = new HashMap<>();

  NaiveStore(List<Feature> features) {
    this.places =
        features.stream().map(it -> new Place(it.source(), it.keptBy(), 0)).distinct().toList();
  }

  void remember(Fact fact, long time) {
    for (Place place : places) {
      long key = place.keptBy.reader().read(fact);
      Source source = place.source;
      if (key != 0
          && source.kind().isInstance(fact)
          && source.test().holds(fact, Noted.NOTED, (k, roll, at) -> false, time)) {
        all.computeIfAbsent(new Place(source, place.keptBy, key), it -> new ArrayList<>())
            .add(new Remembered(time, fact));
      }
    }
  }

  /// What is wrong with a value that the fast store gave; empty for nothing.
  String fault(Feature feature, Fact fact, long time, long value) {
    long key = feature.readBy().reader().read(fact);
    List<Remembered> history =
        all.getOrDefault(new Place(feature.source(), feature.keptBy(), key), List.of());
    long cutoff = time - feature.window();
    int from = firstAfter(history, cutoff);
    long exact = measure(feature, history, from, time);
    if (value == exact || isWithinPromise(feature, history, from, time, value, exact)) {
      return "";
    }
    return "%s by %s over %d: expected %d of %d facts, but got %d"
        .formatted(
            feature.measure(),
            feature.keptBy().text(),
            feature.window(),
            exact,
            history.size() - from,
            value);
  }

  private boolean isWithinPromise(
      Feature feature, List<Remembered> history, int from, long time, long value, long exact) {
    if (feature.measure() == Measure.KNOWN_FOR) {
      return from < history.size()
          && value >= exact
          && value - exact < 1L << Acquaintance.CELL_BITS;
    }
    boolean day = feature.window() <= Windows.DAY;
    if (day && history.size() - from <= Windows.EXACT_FACTS) {
      return false;
    }
    long step = Windows.step(feature.window());
    return switch (feature.measure()) {
      case DISTINCT ->
          exact > FeatureStore.EXACT_DISTINCT && Math.abs(value - exact) * 16 < exact * 6;
      case SINCE_FIRST -> value <= exact && value > exact - step;
      case COUNT, SUM, MIN, MAX, MEAN, STDDEV, FIRST ->
          isOfLongerWindow(feature, history, from, time, value);
      case LAST, SINCE, KNOWN_FOR, ACTIVE, FLOW -> false;
    };
  }

  /// Whether the value is that of a window longer by less than a step.
  private boolean isOfLongerWindow(
      Feature feature, List<Remembered> history, int from, long time, long value) {
    long earliest = time - feature.window() - Windows.step(feature.window());
    for (int i = from - 1; i >= 0 && history.get(i).time > earliest; i--) {
      boolean firstOfItsTime = i == 0 || history.get(i - 1).time < history.get(i).time;
      if (firstOfItsTime && measure(feature, history, i, time) == value) {
        return true;
      }
    }
    return false;
  }

  private static int firstAfter(List<Remembered> history, long cutoff) {
    int from = history.size();
    while (from > 0 && history.get(from - 1).time > cutoff) {
      from--;
    }
    return from;
  }

  private static long measure(Feature feature, List<Remembered> history, int from, long time) {
    List<Remembered> window = history.subList(from, history.size());
    if (window.isEmpty()) {
      return feature.measure() == Measure.SINCE ? Unit.NEVER : 0;
    }
    Value.Reader value = feature.value().reader();
    LongSummaryStatistics of = new LongSummaryStatistics();
    window.forEach(it -> of.accept(value.read(it.fact)));
    return switch (feature.measure()) {
      case COUNT -> of.getCount();
      case SUM -> of.getSum();
      case MIN -> of.getMin();
      case MAX -> of.getMax();
      case MEAN -> mean(of);
      case STDDEV -> deviation(window.stream().mapToLong(it -> value.read(it.fact)).toArray());
      case DISTINCT ->
          window.stream().map(it -> value.read(it.fact)).filter(it -> it != 0).distinct().count();
      case LAST -> value.read(window.getLast().fact);
      case FIRST -> value.read(window.getFirst().fact);
      case SINCE -> time - window.getLast().time;
      case SINCE_FIRST -> time - window.getFirst().time;
      case KNOWN_FOR -> time - unbroken(feature, history).time;
      case ACTIVE -> ongoing(feature, history, time);
      case FLOW -> throw new IllegalStateException("NaiveFlow follows flows");
    };
  }

  /// The first fact after the latest pause of a window or more.
  private static Remembered unbroken(Feature feature, List<Remembered> history) {
    int first = history.size() - 1;
    while (first > 0 && history.get(first).time - history.get(first - 1).time < feature.window()) {
      first--;
    }
    return history.get(first);
  }

  private static long mean(LongSummaryStatistics of) {
    return new BigDecimal(of.getSum())
        .divide(new BigDecimal(of.getCount()), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /// The root of `(n * sum of squares - sum^2) / n^2`.
  static long deviation(long[] values) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (long value : values) {
      BigInteger big = BigInteger.valueOf(value);
      sum = sum.add(big);
      squares = squares.add(big.multiply(big));
    }
    BigInteger count = BigInteger.valueOf(values.length);
    return squares
        .multiply(count)
        .subtract(sum.multiply(sum))
        .divide(count.multiply(count))
        .sqrt()
        .longValueExact();
  }

  private static long ongoing(Feature feature, List<Remembered> history, long time) {
    Deque<Long> begun = new ArrayDeque<>();
    for (Remembered it : history) {
      begun.removeIf(begin -> it.time - begin >= feature.window());
      if (feature.value().reader().read(it.fact) > 0) {
        begun.addLast(it.time);
      } else {
        begun.pollFirst();
      }
    }
    return begun.stream().filter(begin -> time - begin < feature.window()).count();
  }
}
