package org.haltwire.core.feature;

import org.haltwire.core.decision.Unit;

/// How features of one window are read from a row of their series.
sealed interface Reading {

  long window();

  /// Writes what a row says at a time; the row's latest fact is in the window.
  void read(long[] page, int row, long time, long[] values);

  /// Writes what there is to say where the window holds nothing.
  void readNothing(long[] values);

  /// A number from the curve.
  ///
  /// @param target its place among the values
  /// @param column of the sum, as far as there is one
  record Figure(int target, Measure measure, int column) {}

  /// All numbers of one window from a curve.
  record OfCurve(long window, Curve curve, Figure[] figures) implements Reading {

    @Override
    public void read(long[] page, int row, long time, long[] values) {
      int point = curve.before(page, row, time - window);
      long count = curve.count(page, row, point);
      for (Figure figure : figures) {
        values[figure.target] =
            switch (figure.measure) {
              case COUNT -> count;
              case SUM -> sum(page, row, point, figure);
              case MEAN -> Moments.mean(count, sum(page, row, point, figure));
              case STDDEV -> deviation(page, row, point, figure, count);
              case SINCE_FIRST -> time - curve.timeAfter(page, row, point);
              case MIN, MAX, DISTINCT, LAST, FIRST, SINCE, KNOWN_FOR, ACTIVE, FLOW ->
                  throw new IllegalStateException(
                      "Expected a measure of counts and sums, but got " + figure.measure);
            };
      }
    }

    @Override
    public void readNothing(long[] values) {
      for (Figure figure : figures) {
        values[figure.target] = 0;
      }
    }

    private long sum(long[] page, int row, int point, Figure figure) {
      return page[row + Curve.TOTALS + figure.column]
          - curve.total(page, row, figure.column, point);
    }

    private long deviation(long[] page, int row, int point, Figure figure, long count) {
      int at = row + Curve.TOTALS + figure.column;
      long low = curve.total(page, row, figure.column + 2, point);
      long high = page[at + 1] - curve.total(page, row, figure.column + 1, point);
      high -= Long.compareUnsigned(page[at + 2], low) < 0 ? 1 : 0;
      return Moments.deviation(count, sum(page, row, point, figure), high, page[at + 2] - low);
    }
  }

  /// A number that a track keeps.
  record OfTrack(long window, Track track, int target) implements Reading {

    @Override
    public void read(long[] page, int row, long time, long[] values) {
      values[target] = track.read(page, row, time - window);
    }

    @Override
    public void readNothing(long[] values) {
      values[target] = 0;
    }
  }

  /// A sign of an account that collects.
  ///
  /// @param target its place among the values
  record Asked(Flow.Sign sign, int target) {}

  /// All signs of one flow.
  record OfFlow(long window, CashFlow flow, Asked[] signs) implements Reading {

    @Override
    public void read(long[] page, int row, long time, long[] values) {
      int book = flow.find(page[row]);
      if (book == KeyIndex.NONE) {
        readNothing(values);
        return;
      }
      for (Asked asked : signs) {
        values[asked.target] = flow.read(book, asked.sign);
      }
    }

    @Override
    public void readNothing(long[] values) {
      for (Asked asked : signs) {
        values[asked.target] = 0;
      }
    }
  }

  /// The time since the latest fact.
  record OfLast(long window, int target) implements Reading {

    @Override
    public void read(long[] page, int row, long time, long[] values) {
      values[target] = time - Series.last(page, row);
    }

    @Override
    public void readNothing(long[] values) {
      values[target] = Unit.NEVER;
    }
  }
}
