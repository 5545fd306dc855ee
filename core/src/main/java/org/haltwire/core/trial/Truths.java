package org.haltwire.core.trial;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.haltwire.core.event.Label;

/// What was found out about payments, by their positions. The last label counts; one that was
/// withdrawn counts as none. Takes 17 bytes a labelled payment.
public final class Truths {

  private long[] positions = new long[1_024];
  private long[] since = new long[1_024];
  private Truth.Kind[] kinds = new Truth.Kind[1_024];
  private int count;
  private int next;

  /// Adds a label; labels come in the order of their payments, and those of one payment in the
  /// order in which they were made.
  public void add(long payment, long time, Label.Meaning meaning) {
    Truth.Kind kind =
        switch (meaning) {
          case FRAUD -> Truth.Kind.FRAUD;
          case HONEST -> Truth.Kind.HONEST;
          case WITHDRAWN -> Truth.Kind.UNLABELLED;
        };
    if (count > 0 && positions[count - 1] == payment) {
      if (kinds[count - 1] != kind) {
        kinds[count - 1] = kind;
        since[count - 1] = time;
      }
      return;
    }
    if (count > 0 && positions[count - 1] > payment) {
      throw new IllegalArgumentException(
          "Expected labels by their payments' positions, but got %d after %d"
              .formatted(payment, positions[count - 1]));
    }
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, count * 2);
      since = Arrays.copyOf(since, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    positions[count] = payment;
    since[count] = time;
    kinds[count] = kind;
    count++;
  }

  /// Tells the positions of payments of which something else is known now than was.
  public void changedSince(Truths before, LongConsumer changed) {
    int mine = 0;
    int theirs = 0;
    while (mine < count || theirs < before.count) {
      long one = mine < count ? positions[mine] : Long.MAX_VALUE;
      long other = theirs < before.count ? before.positions[theirs] : Long.MAX_VALUE;
      boolean both = one == other;
      if (!both || kinds[mine] != before.kinds[theirs] || since[mine] != before.since[theirs]) {
        changed.accept(Math.min(one, other));
      }
      mine += one <= other ? 1 : 0;
      theirs += other <= one ? 1 : 0;
    }
  }

  /// What is known of the payment at a position. Fast where positions are asked for in order.
  public Truth at(long position) {
    if (next > 0 && next <= count && positions[next - 1] >= position) {
      next = 0;
    }
    if (next == 0 && count > 0 && positions[0] < position) {
      int found = Arrays.binarySearch(positions, 0, count, position);
      next = found < 0 ? -found - 1 : found;
    }
    while (next < count && positions[next] < position) {
      next++;
    }
    boolean known =
        next < count && positions[next] == position && kinds[next] != Truth.Kind.UNLABELLED;
    return known ? new Truth(kinds[next], since[next]) : Truth.UNLABELLED;
  }
}
