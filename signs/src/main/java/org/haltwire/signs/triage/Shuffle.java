package org.haltwire.signs.triage;

/// Orders drawn from a seed (SplitMix64), so that what is learnt can be learnt again.
public final class Shuffle {

  private final int[] order;
  private long state;

  public Shuffle(int size, long seed) {
    this.order = new int[size];
    this.state = seed;
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
  }

  /// The numbers from 0 in the next order. The array is used again.
  public int[] next() {
    for (int i = order.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /// A number from 0 to before `bound`.
  public int below(int bound) {
    return (int) Long.remainderUnsigned(draw(), bound);
  }

  private long draw() {
    state += 0x9e3779b97f4a7c15L;
    long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
