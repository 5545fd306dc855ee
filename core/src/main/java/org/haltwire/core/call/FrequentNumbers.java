package org.haltwire.core.call;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.haltwire.core.event.Keys;

/// Which numbers come most often in a stream of any length, in memory that does not grow: the
/// counts of Misra and Gries (1982), of which the median is taken off all where there is no more
/// room (Anderson and others, "A High-Performance Algorithm for Identifying Frequent Items in Data
/// Streams", IMC 2017). For one thread at a time.
///
/// A number that makes up more than 1/1,000 of the stream is never missed.
public final class FrequentNumbers {

  private static final int PLACES = 1 << 12;
  private static final int MOST = PLACES / 4 * 3;
  private static final int FORMAT = 1;

  private final long[] numbers = new long[PLACES];
  private final long[] counts = new long[PLACES];
  private int size;
  private long taken;
  private long total;

  /// A number with how often it came, at least and at most.
  public record Frequent(long number, long atLeast, long atMost) {}

  public void add(long number) {
    add(number, 1);
  }

  private void add(long number, long count) {
    total += count;
    put(number, count);
    if (size > MOST) {
      long[] sorted = new long[size];
      int next = 0;
      for (long each : counts) {
        if (each > 0) {
          sorted[next++] = each;
        }
      }
      Arrays.sort(sorted);
      shrink(sorted[size / 2]);
    }
  }

  private void put(long number, long count) {
    int place = place(number);
    if (counts[place] == 0) {
      numbers[place] = number;
      size++;
    }
    counts[place] += count;
  }

  private void shrink(long by) {
    long[] old = numbers.clone();
    long[] before = counts.clone();
    Arrays.fill(counts, 0);
    size = 0;
    taken += by;
    for (int i = 0; i < PLACES; i++) {
      if (before[i] > by) {
        put(old[i], before[i] - by);
      }
    }
  }

  /// Adds what another one counted.
  public void merge(FrequentNumbers other) {
    for (int i = 0; i < PLACES; i++) {
      if (other.counts[i] > 0) {
        add(other.numbers[i], other.counts[i]);
      }
    }
    total += other.total - other.sum();
    taken += other.taken;
  }

  private long sum() {
    return Arrays.stream(counts).sum();
  }

  /// How often a number came.
  public Frequent of(long number) {
    long count = counts[place(number)];
    return new Frequent(number, count, count + taken);
  }

  /// The most frequent, most often first.
  public List<Frequent> top(int limit) {
    List<Frequent> all = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      if (counts[i] > 0) {
        all.add(of(numbers[i]));
      }
    }
    all.sort(
        Comparator.comparingLong(Frequent::atLeast).reversed().thenComparingLong(Frequent::number));
    return List.copyOf(all.subList(0, Math.min(limit, all.size())));
  }

  /// How many came in all.
  public long total() {
    return total;
  }

  public void save(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeLong(total);
    out.writeLong(taken);
    out.writeInt(size);
    for (int i = 0; i < PLACES; i++) {
      if (counts[i] > 0) {
        out.writeLong(numbers[i]);
        out.writeLong(counts[i]);
      }
    }
  }

  /// Reads what [#save] wrote.
  ///
  /// @throws IOException if it is something else
  public static FrequentNumbers restore(DataInput in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("Expected counts in format %d, but got %d".formatted(FORMAT, format));
    }
    FrequentNumbers restored = new FrequentNumbers();
    long total = in.readLong();
    restored.taken = in.readLong();
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("Expected at most %d numbers, but got %d".formatted(MOST, size));
    }
    for (int i = 0; i < size; i++) {
      restored.put(in.readLong(), in.readLong());
    }
    restored.total = total;
    return restored;
  }

  private int place(long number) {
    int place = (int) (Keys.of(number) >>> 20) & PLACES - 1;
    while (counts[place] != 0 && numbers[place] != number) {
      place = place + 1 & PLACES - 1;
    }
    return place;
  }
}
