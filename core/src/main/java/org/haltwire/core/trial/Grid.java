package org.haltwire.core.trial;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Counts of payments and sums of money, by what was found out about them and by some other thing.
/// Money is in hundredths of the profile's currency.
public final class Grid {

  private static final int KINDS = Truth.Kind.values().length;

  private final int columns;
  private final long[] counts;
  private final long[] money;

  Grid(int columns) {
    this.columns = columns;
    this.counts = new long[KINDS * columns];
    this.money = new long[KINDS * columns];
  }

  /// @param sign 1 to count, -1 to take back what was counted
  void add(Truth.Kind kind, int column, long minor, int sign) {
    int cell = kind.ordinal() * columns + column;
    counts[cell] += sign;
    money[cell] = Math.addExact(money[cell], sign * minor);
  }

  public int columns() {
    return columns;
  }

  public long count(Truth.Kind kind, int column) {
    return counts[kind.ordinal() * columns + column];
  }

  public long money(Truth.Kind kind, int column) {
    return money[kind.ordinal() * columns + column];
  }

  /// Payments of a column, whatever was found out about them.
  public long count(int column) {
    long sum = 0;
    for (Truth.Kind kind : Truth.Kind.values()) {
      sum += count(kind, column);
    }
    return sum;
  }

  public long money(int column) {
    long sum = 0;
    for (Truth.Kind kind : Truth.Kind.values()) {
      sum += money(kind, column);
    }
    return sum;
  }

  void save(DataOutput out) throws IOException {
    for (int i = 0; i < counts.length; i++) {
      out.writeLong(counts[i]);
      out.writeLong(money[i]);
    }
  }

  void restore(DataInput in) throws IOException {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.readLong();
      money[i] = in.readLong();
    }
  }
}
