package org.haltwire.core.money;

/// A stretch of transfers, one array a column: 41 bytes a transfer. Times and positions are kept as
/// unsigned distances from the chunk's first, in 32 bits.
final class Chunk {

  static final int BITS = 14;
  static final int SIZE = 1 << BITS;

  /// The highest number of a chunk. Its last place would have the number of no transfer.
  static final int LAST = (1 << (32 - BITS)) - 1;

  static final int BYTES = 41 * SIZE;

  private static final long FAR = 0xffff_ffffL;

  final long firstPosition;
  final long firstTime;
  int count;

  final long[] amounts = new long[SIZE];

  /// What the payee's account held right after the transfer, as far as is known.
  final long[] balances = new long[SIZE];

  final int[] payers = new int[SIZE];
  final int[] payees = new int[SIZE];

  /// The payer's next transfer, in or out.
  final int[] nextOfPayer = new int[SIZE];

  /// The payee's next transfer, in or out.
  final int[] nextOfPayee = new int[SIZE];

  final byte[] routes = new byte[SIZE];
  private final int[] times = new int[SIZE];
  private final int[] positions = new int[SIZE];

  Chunk(long firstPosition, long firstTime) {
    this.firstPosition = firstPosition;
    this.firstTime = firstTime;
  }

  /// Whether one more transfer has a place here.
  boolean takes(long position, long time) {
    return count < SIZE - 1 && position - firstPosition <= FAR && time - firstTime <= FAR;
  }

  void put(long position, long time) {
    positions[count] = (int) (position - firstPosition);
    times[count] = (int) (time - firstTime);
  }

  long position(int place) {
    return firstPosition + Integer.toUnsignedLong(positions[place]);
  }

  long time(int place) {
    return firstTime + Integer.toUnsignedLong(times[place]);
  }

  /// The place of the transfer at a position; below 0 if there is none.
  int find(long position) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      long found = position(middle);
      if (found == position) {
        return middle;
      }
      if (found < position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
