package org.haltwire.core.money;

/// A stretch of transfers, in columns: 41 bytes a transfer. Times and positions are kept as
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

  /// Of each transfer the amount, and what the payee's account held right after it, as far as is
  /// known. They are side by side, as the links are: a trace asks for both, of transfers that are
  /// far from each other in memory.
  private final long[] sums = new long[2 * SIZE];

  /// Of each transfer the payer, the payee, and the next transfer of each, in or out.
  private final int[] links = new int[4 * SIZE];

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

  /// Writes the next transfer, whose accounts have none after it yet.
  void put(Transfer transfer, int payer, int payee, long balance) {
    positions[count] = (int) (transfer.position() - firstPosition);
    times[count] = (int) (transfer.time() - firstTime);
    routes[count] = (byte) transfer.route().ordinal();
    sums[2 * count] = transfer.amount();
    sums[2 * count + 1] = balance;
    links[4 * count] = payer;
    links[4 * count + 1] = payee;
    links[4 * count + 2] = TransferGraph.NONE;
    links[4 * count + 3] = TransferGraph.NONE;
  }

  long amount(int place) {
    return sums[2 * place];
  }

  long balanceOfPayee(int place) {
    return sums[2 * place + 1];
  }

  int payer(int place) {
    return links[4 * place];
  }

  int payee(int place) {
    return links[4 * place + 1];
  }

  /// The next transfer of one of the two accounts.
  int next(int place, int account) {
    return links[4 * place + (payer(place) == account ? 2 : 3)];
  }

  void setNext(int place, int account, int transfer) {
    if (payer(place) == account) {
      links[4 * place + 2] = transfer;
    }
    if (payee(place) == account) {
      links[4 * place + 3] = transfer;
    }
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
