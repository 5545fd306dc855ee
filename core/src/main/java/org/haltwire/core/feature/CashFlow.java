package org.haltwire.core.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Keys;
import org.haltwire.core.feature.Flow.Sign;

/// What comes in to an account and goes out of it, as far as it collects.
///
/// An account that eight different people pay within a day has a book ([FlowBook]) from then on;
/// what came and went before is not in it. Other accounts have nothing: how many people pay within
/// a day is remembered by [DistinctValues] anyway, as a feature of its own or for this. An account
/// without income for a window loses its book.
final class CashFlow implements Track {

  /// Above every amount that is likely, and low enough that its sums fit.
  private static final long MOST = 1_000_000_000_000_000L;

  /// So many different people within a day make a collector.
  static final int COLLECTS_FROM = 8;

  private final Value.Reader amount;
  private final Key from;
  private final Key to;
  private final long window;
  private final DistinctValues payers;
  private final FlowBook books;

  /// Who paid within the day before a book is opened. They are more than eight only where some of
  /// them paid nothing.
  private final long[] met = new long[2 * COLLECTS_FROM];

  /// @param to the key of who is paid: the one that the series is kept by
  /// @param payers how many different ones there were, also within a day; it is told first
  CashFlow(Flow flow, Key to, long window, DistinctValues payers) {
    this.amount = flow.amount();
    this.from = flow.from();
    this.to = to;
    this.window = window;
    this.payers = payers;
    this.books = new FlowBook((int) Math.ceilDiv(window, Windows.DAY));
  }

  @Override
  public int words() {
    return 0;
  }

  @Override
  public void remember(long[] page, int row, Fact fact, long time, boolean fresh) {
    if (!fresh && time - Series.last(page, row) >= window) {
      books.close(page[row]);
    }
    long payer = from.reader().read(fact);
    long sum = Math.min(MOST, amount.read(fact));
    if (payer == Keys.ABSENT || payer == page[row] || sum <= 0) {
      return;
    }
    int book = books.find(page[row]);
    if (book == KeyIndex.NONE && payers.read(page, row, time - Windows.DAY) >= COLLECTS_FROM) {
      book = books.open(page[row], time);
      int count = payers.copy(page, row, time - Windows.DAY, met);
      books.meet(book, met, count);
    }
    if (book != KeyIndex.NONE) {
      books.received(book, payer, sum, time);
    }
  }

  @Override
  public void gave(long[] page, int row, Fact fact, long time) {
    int book = books.find(page[row]);
    if (book != KeyIndex.NONE && time - Series.last(page, row) < window) {
      long payee = to.reader().read(fact);
      long sum = Math.min(MOST, amount.read(fact));
      if (payee != Keys.ABSENT && payee != page[row] && sum > 0) {
        books.gave(book, payee, sum, time);
      }
    }
  }

  /// How many people paid; signs are asked for by their names.
  @Override
  public long read(long[] page, int row, long cutoff) {
    int book = find(page[row]);
    return book == KeyIndex.NONE ? 0 : read(book, Sign.PAYERS);
  }

  long window() {
    return window;
  }

  /// The number of a key's book, or [KeyIndex#NONE].
  int find(long key) {
    return books.find(key);
  }

  long read(int book, Sign sign) {
    return books.read(book, sign);
  }

  @Override
  public long touch(long[] page, int row) {
    return books.touch(page[row]);
  }

  @Override
  public void forget(long[] page, int row) {
    books.close(page[row]);
  }

  @Override
  public long bytes() {
    return books.bytes();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    books.save(out);
  }

  @Override
  public void restore(DataInput in) throws IOException {
    books.restore(in);
  }
}
