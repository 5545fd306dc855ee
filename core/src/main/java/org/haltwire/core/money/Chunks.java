package org.haltwire.core.money;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// All chunks in order, and the numbers of transfers: the number of the chunk, and the place in it.
/// Numbers go round after four billion.
final class Chunks {

  private static final int PLACE = Chunk.SIZE - 1;

  private final List<Chunk> list = new ArrayList<>();

  /// The number of the first chunk that was not dropped.
  private int first;

  private long size;

  Chunks(int first) {
    this.first = first;
  }

  /// The chunk in which the next transfer has its place.
  Chunk next(long position, long time) {
    if (list.isEmpty() || !list.getLast().takes(position, time)) {
      list.add(new Chunk(position, time));
    }
    return list.getLast();
  }

  /// Counts the transfer that was put in the last chunk; gives its number.
  int added() {
    size++;
    return number(list.size() - 1, list.getLast().count++);
  }

  long size() {
    return size;
  }

  long bytes() {
    return (long) list.size() * Chunk.BYTES;
  }

  boolean holds(int transfer) {
    int index = index(transfer);
    return index < list.size() && place(transfer) < list.get(index).count;
  }

  Chunk of(int transfer) {
    return list.get(index(transfer));
  }

  static int place(int transfer) {
    return transfer & PLACE;
  }

  /// The place of a transfer in the order of all that are remembered, from 0.
  long rank(int transfer) {
    return Integer.toUnsignedLong(transfer - number(0, 0));
  }

  int find(long position) {
    int low = 0;
    int high = list.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (list.get(middle).firstPosition <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int place = list.isEmpty() ? -1 : list.get(low).find(position);
    return place < 0 ? TransferGraph.NONE : number(low, place);
  }

  /// See [TransferGraph#find].
  List<Integer> find(long from, long until, long least, long most, int limit) {
    List<Integer> found = new ArrayList<>();
    for (int index = 0; index < list.size() && found.size() < limit; index++) {
      Chunk chunk = list.get(index);
      if (chunk.firstTime <= until && chunk.time(chunk.count - 1) >= from) {
        for (int place = 0; place < chunk.count && found.size() < limit; place++) {
          long amount = chunk.amount(place);
          long time = chunk.time(place);
          if (amount >= least && amount <= most && time >= from && time <= until) {
            found.add(number(index, place));
          }
        }
      }
    }
    return found;
  }

  /// Drops whole chunks of transfers that are older than a time. Each of these transfers is handed
  /// over before.
  void dropBefore(long time, IntConsumer dropping) {
    while (list.size() > 1 && list.get(1).firstTime < time) {
      dropFirst(dropping);
    }
  }

  /// Drops the oldest whole chunks while there are more transfers than so many.
  void shrinkTo(long most, IntConsumer dropping) {
    while (list.size() > 1 && size - list.getFirst().count >= most) {
      dropFirst(dropping);
    }
  }

  private void dropFirst(IntConsumer dropping) {
    int count = list.getFirst().count;
    for (int place = 0; place < count; place++) {
      dropping.accept(number(0, place));
    }
    list.removeFirst();
    size -= count;
    first = first + 1 & Chunk.LAST;
  }

  private int number(int index, int place) {
    return ((first + index) << Chunk.BITS) + place;
  }

  private int index(int transfer) {
    return (transfer >>> Chunk.BITS) - first & Chunk.LAST;
  }
}
