package org.haltwire.core.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Who paid whom, over a horizon: all transfers in the order in which they happened, each linked to
/// the next one of its payer and of its payee. Transfers are only added, and the oldest dropped. At
/// most 48 bytes a transfer, with what is kept for accounts that have some ten transfers each.
///
/// An account's balance is what is known to have come less what is known to have gone, never below
/// zero: an account that pays more than it got had money that nobody saw come. So the balance is
/// what the account holds at least, apart from money older than the horizon.
///
/// Numbers of transfers go round after four billion: only their [#rank] says which was first. One
/// thread at a time.
public final class TransferGraph {

  /// No transfer.
  public static final int NONE = -1;

  private static final byte CANCELLED = (byte) 0x80;
  private static final Route[] ROUTES = Route.values();

  private final AccountTable accounts = new AccountTable();
  private final List<Chunk> chunks = new ArrayList<>();

  /// The number of the first chunk that was not dropped.
  private int firstChunk;

  /// By account: its last transfer, and what it holds as far as is known.
  private int[] last = new int[64];

  private long[] balances = new long[64];
  private long size;

  public TransferGraph() {
    this(0);
  }

  TransferGraph(int firstChunk) {
    this.firstChunk = firstChunk;
    Arrays.fill(last, NONE);
  }

  /// Adds what happened after all that was added before.
  ///
  /// @param position not below the last one's
  /// @param time in milliseconds since 1970-01-01T00:00Z, not below the last one's
  /// @param amount above 0
  /// @return the transfer's number
  public int add(long position, long time, String payer, String payee, long amount, Route route) {
    Chunk chunk = chunkFor(position, time);
    int number = number(chunks.size() - 1, chunk.count);
    int from = account(payer);
    int to = account(payee);
    int place = chunk.count;
    chunk.put(position, time);
    chunk.amounts[place] = amount;
    chunk.payers[place] = from;
    chunk.payees[place] = to;
    chunk.routes[place] = (byte) route.ordinal();
    chunk.nextOfPayer[place] = NONE;
    chunk.nextOfPayee[place] = NONE;
    link(from, number);
    if (to != from) {
      balances[from] = Math.max(0, balances[from] - amount);
      link(to, number);
      balances[to] = Math.addExact(balances[to], amount);
    }
    chunk.balances[place] = balances[to];
    chunk.count++;
    size++;
    return number;
  }

  /// Says that the money of a transfer did not move after all. What was known at later transfers
  /// stays as it was known.
  public void cancel(int transfer) {
    if (!holds(transfer)) {
      return;
    }
    Chunk chunk = chunk(transfer);
    int place = transfer & Chunk.SIZE - 1;
    if (chunk.routes[place] < 0) {
      return;
    }
    chunk.routes[place] |= CANCELLED;
    long amount = chunk.amounts[place];
    int from = chunk.payers[place];
    int to = chunk.payees[place];
    if (to != from) {
      balances[from] += amount;
      balances[to] = Math.max(0, balances[to] - amount);
    }
  }

  /// The transfer that the journal's entry at a position says; [#NONE] if there is none.
  public int find(long position) {
    int low = 0;
    int high = chunks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (chunks.get(middle).firstPosition <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return chunks.isEmpty() ? NONE : find(position, low);
  }

  private int find(long position, int number) {
    Chunk chunk = chunks.get(number);
    int low = 0;
    int high = chunk.count - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      long found = chunk.position(middle);
      if (found == position) {
        return number(number, middle);
      }
      if (found < position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  /// Forgets whole chunks of transfers that are older than a time, and accounts that have none
  /// left.
  public void dropBefore(long time) {
    int old = 0;
    while (old < chunks.size() - 1 && chunks.get(old + 1).firstTime < time) {
      forgetAccounts(firstChunk + old, chunks.get(old));
      size -= chunks.get(old).count;
      old++;
    }
    chunks.subList(0, old).clear();
    firstChunk = firstChunk + old & Chunk.LAST;
  }

  private void forgetAccounts(int number, Chunk chunk) {
    for (int place = 0; place < chunk.count; place++) {
      int transfer = (number << Chunk.BITS) + place;
      forgetIfLast(chunk.payers[place], transfer);
      forgetIfLast(chunk.payees[place], transfer);
    }
  }

  private void forgetIfLast(int account, int transfer) {
    if (last[account] == transfer) {
      last[account] = NONE;
      balances[account] = 0;
      accounts.remove(account);
    }
  }

  /// A transfer for people to read; nothing if it was dropped.
  public Optional<Transfer> transfer(int number) {
    if (!holds(number)) {
      return Optional.empty();
    }
    return Optional.of(
        new Transfer(
            number,
            position(number),
            time(number),
            accounts.name(payer(number)),
            accounts.name(payee(number)),
            amount(number),
            route(number)));
  }

  /// How many transfers are remembered.
  public long size() {
    return size;
  }

  public int accounts() {
    return accounts.size();
  }

  public long bytes() {
    return (long) chunks.size() * Chunk.BYTES
        + 4L * last.length
        + 8L * balances.length
        + accounts.bytes();
  }

  boolean holds(int transfer) {
    int chunk = index(transfer);
    return chunk < chunks.size() && (transfer & Chunk.SIZE - 1) < chunks.get(chunk).count;
  }

  /// The place of a transfer in the order of all that are remembered, from 0.
  long rank(int transfer) {
    return Integer.toUnsignedLong(transfer - (firstChunk << Chunk.BITS));
  }

  boolean isCancelled(int transfer) {
    return chunk(transfer).routes[transfer & Chunk.SIZE - 1] < 0;
  }

  long amount(int transfer) {
    return chunk(transfer).amounts[transfer & Chunk.SIZE - 1];
  }

  long balanceOfPayee(int transfer) {
    return chunk(transfer).balances[transfer & Chunk.SIZE - 1];
  }

  int payer(int transfer) {
    return chunk(transfer).payers[transfer & Chunk.SIZE - 1];
  }

  int payee(int transfer) {
    return chunk(transfer).payees[transfer & Chunk.SIZE - 1];
  }

  /// The next transfer of one of its two accounts; [#NONE] if there is none yet.
  int next(int transfer, int account) {
    Chunk chunk = chunk(transfer);
    int place = transfer & Chunk.SIZE - 1;
    return chunk.payers[place] == account ? chunk.nextOfPayer[place] : chunk.nextOfPayee[place];
  }

  Route route(int transfer) {
    return ROUTES[chunk(transfer).routes[transfer & Chunk.SIZE - 1] & ~CANCELLED];
  }

  long time(int transfer) {
    return chunk(transfer).time(transfer & Chunk.SIZE - 1);
  }

  long position(int transfer) {
    return chunk(transfer).position(transfer & Chunk.SIZE - 1);
  }

  String name(int account) {
    return accounts.name(account);
  }

  private Chunk chunk(int transfer) {
    return chunks.get(index(transfer));
  }

  private int number(int index, int place) {
    return ((firstChunk + index) << Chunk.BITS) + place;
  }

  /// Which of the chunks a transfer would be in.
  private int index(int transfer) {
    return (transfer >>> Chunk.BITS) - firstChunk & Chunk.LAST;
  }

  private Chunk chunkFor(long position, long time) {
    Chunk chunk = chunks.isEmpty() ? null : chunks.getLast();
    if (chunk == null || !chunk.takes(position, time)) {
      chunk = new Chunk(position, time);
      chunks.add(chunk);
    }
    return chunk;
  }

  private int account(String name) {
    int account = accounts.add(name);
    if (account >= last.length) {
      int length = account + account / 2;
      int before = last.length;
      last = Arrays.copyOf(last, length);
      balances = Arrays.copyOf(balances, length);
      Arrays.fill(last, before, length, NONE);
    }
    return account;
  }

  private void link(int account, int transfer) {
    int before = last[account];
    if (before != NONE && holds(before)) {
      Chunk chunk = chunk(before);
      int place = before & Chunk.SIZE - 1;
      if (chunk.payers[place] == account) {
        chunk.nextOfPayer[place] = transfer;
      }
      if (chunk.payees[place] == account) {
        chunk.nextOfPayee[place] = transfer;
      }
    }
    last[account] = transfer;
  }
}
