package org.haltwire.centre.screening;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.event.Keys;

/// The latest payments of the whole country in memory, linked by account, so that a decision can be
/// kept together with what both accounts did just before it. Writing every payment by account into
/// the database would cost twice the journal; this costs a fraction of a microsecond and about 120
/// bytes for each of at most `capacity` payments. Older payments fall out.
///
/// A place in the ring is `sequence % capacity`. A link is the distance back to the account's
/// payment before; 0 ends the chain.
final class RecentPayments {

  private final int capacity;
  private final long[] position;
  private final long[] time;
  private final long[] amount;
  private final long[] payer;
  private final long[] payee;
  private final int[] beforeOfPayer;
  private final int[] beforeOfPayee;
  private final byte[] verdict;
  private final LatestByAccount latest;
  private long next = 1;

  RecentPayments(int capacity) {
    this.capacity = capacity;
    this.position = new long[capacity];
    this.time = new long[capacity];
    this.amount = new long[capacity];
    this.payer = new long[capacity];
    this.payee = new long[capacity];
    this.beforeOfPayer = new int[capacity];
    this.beforeOfPayee = new int[capacity];
    this.verdict = new byte[capacity];
    this.latest = new LatestByAccount(capacity);
  }

  int capacity() {
    return capacity;
  }

  /// Remembers a payment; positions it has passed already are ignored, so that a stretch of the
  /// journal may be taken twice.
  synchronized void add(
      long at, long when, long profileMinor, String from, String to, Outcome outcome) {
    if (next > 1 && at <= position[place(next - 1)]) {
      return;
    }
    int place = place(next);
    position[place] = at;
    time[place] = when;
    amount[place] = profileMinor;
    payer[place] = Keys.of(from);
    payee[place] = Keys.of(to);
    verdict[place] = (byte) outcome.ordinal();
    beforeOfPayer[place] = distance(latest.exchange(payer[place], next, next - capacity));
    beforeOfPayee[place] = distance(latest.exchange(payee[place], next, next - capacity));
    next++;
  }

  /// An account's payments before a position, latest first.
  synchronized List<Moment> before(long at, String account, int limit) {
    long key = Keys.of(account);
    List<Moment> found = new ArrayList<>();
    long sequence = latest.find(key);
    while (sequence > 0 && sequence > next - 1 - capacity && found.size() < limit) {
      int place = place(sequence);
      boolean out = payer[place] == key;
      if (position[place] < at) {
        found.add(
            new Moment(
                position[place],
                time[place],
                amount[place],
                out,
                Outcome.values()[verdict[place]].key()));
      }
      int back = out ? beforeOfPayer[place] : beforeOfPayee[place];
      sequence = back == 0 ? 0 : sequence - back;
    }
    return found;
  }

  private int place(long sequence) {
    return (int) (sequence % capacity);
  }

  private int distance(long sequence) {
    // A payment to oneself finds itself as the latest: it has one chain, the payer's.
    return sequence == 0 || sequence == next ? 0 : (int) (next - sequence);
  }
}
