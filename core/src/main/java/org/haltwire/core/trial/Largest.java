package org.haltwire.core.trial;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/// The examples with the largest amounts.
final class Largest {

  static final int LIMIT = 100;

  private final PriorityQueue<Example> heap = new PriorityQueue<>(LIMIT, Example.BY_AMOUNT);

  /// Whether one of this amount would be kept: others need not be made.
  boolean wants(long minor) {
    Example least = heap.peek();
    return least == null || heap.size() < LIMIT || minor > least.minor();
  }

  void add(Example example) {
    heap.add(example);
    if (heap.size() > LIMIT) {
      heap.remove();
    }
  }

  void revise(long position, Truth truth) {
    List<Example> same = heap.stream().filter(it -> it.position() == position).toList();
    heap.removeAll(same);
    same.forEach(it -> heap.add(it.knowing(truth)));
  }

  /// The largest first.
  List<Example> list() {
    return heap.stream().sorted(Example.BY_AMOUNT.reversed()).toList();
  }

  void save(DataOutput out) throws IOException {
    List<Example> all = list();
    out.writeInt(all.size());
    for (Example example : all) {
      example.save(out);
    }
  }

  void restore(DataInput in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      add(Example.restore(in));
    }
  }
}
