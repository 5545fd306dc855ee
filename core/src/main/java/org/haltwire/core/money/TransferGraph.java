package org.haltwire.core.money;

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
/// Numbers of transfers go round after four billion: only their rank says which was first. One
/// thread at a time.
public final class TransferGraph {

  /// No transfer.
  public static final int NONE = -1;

  private static final byte CANCELLED = (byte) 0x80;
  private static final Route[] ROUTES = Route.values();

  private final AccountTable accounts = new AccountTable();
  private final Chunks chunks;

  /// By account: its last transfer, and what it holds as far as is known.
  private int[] last = new int[64];

  private long[] balances = new long[64];

  public TransferGraph() {
    this(0);
  }

  TransferGraph(int firstChunk) {
    this.chunks = new Chunks(firstChunk);
    Arrays.fill(last, NONE);
  }

  /// Adds what happened after all that was added before.
  ///
  /// @param transfer its position and time are not below the last one's
  /// @return the transfer's number
  public int add(Transfer transfer) {
    int from = account(transfer.payer());
    int to = account(transfer.payee());
    long amount = transfer.amount();
    if (to != from) {
      balances[from] = Math.max(0, balances[from] - amount);
      balances[to] = Math.addExact(balances[to], amount);
    }
    Chunk chunk = chunks.next(transfer.position(), transfer.time());
    chunk.put(transfer, from, to, balances[to]);
    int number = chunks.added();
    link(from, number);
    link(to, number);
    return number;
  }

  /// Says that the money of a transfer did not move after all. What was known at later transfers
  /// stays as it was known.
  public void cancel(int transfer) {
    if (!holds(transfer)) {
      return;
    }
    Chunk chunk = chunks.of(transfer);
    int place = Chunks.place(transfer);
    if (chunk.routes[place] < 0) {
      return;
    }
    chunk.routes[place] |= CANCELLED;
    long amount = chunk.amount(place);
    int from = chunk.payer(place);
    int to = chunk.payee(place);
    if (to != from) {
      balances[from] += amount;
      balances[to] = Math.max(0, balances[to] - amount);
    }
  }

  /// The transfers of some amounts in a span of time, in order, at most so many. This looks at each
  /// transfer of the time: some nanoseconds each.
  ///
  /// @param from and until in milliseconds since 1970-01-01T00:00Z, both included
  /// @param least and most in minor units, both included
  public List<Integer> find(long from, long until, long least, long most, int limit) {
    return chunks.find(from, until, least, most, limit);
  }

  /// The transfer that the journal's entry at a position says; [#NONE] if there is none.
  public int find(long position) {
    return chunks.find(position);
  }

  /// Whether what was added was taken back.
  public boolean cancelled(int transfer) {
    return holds(transfer) && isCancelled(transfer);
  }

  /// Forgets whole chunks of transfers that are older than a time, and accounts that have none
  /// left.
  public void dropBefore(long time) {
    chunks.dropBefore(time, this::forgetAccounts);
  }

  /// Forgets the oldest whole chunks while there are at least so many transfers without them.
  public void shrinkTo(long most) {
    chunks.shrinkTo(most, this::forgetAccounts);
  }

  private void forgetAccounts(int transfer) {
    forgetIfLast(payer(transfer), transfer);
    forgetIfLast(payee(transfer), transfer);
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
            position(number),
            time(number),
            side(payer(number)),
            side(payee(number)),
            amount(number),
            route(number)));
  }

  /// How many transfers are remembered.
  public long size() {
    return chunks.size();
  }

  public int accounts() {
    return accounts.size();
  }

  public long bytes() {
    return chunks.bytes() + 4L * last.length + 8L * balances.length + accounts.bytes();
  }

  boolean holds(int transfer) {
    return chunks.holds(transfer);
  }

  long rank(int transfer) {
    return chunks.rank(transfer);
  }

  boolean isCancelled(int transfer) {
    return chunks.of(transfer).routes[Chunks.place(transfer)] < 0;
  }

  long amount(int transfer) {
    return chunks.of(transfer).amount(Chunks.place(transfer));
  }

  long balanceOfPayee(int transfer) {
    return chunks.of(transfer).balanceOfPayee(Chunks.place(transfer));
  }

  int payer(int transfer) {
    return chunks.of(transfer).payer(Chunks.place(transfer));
  }

  int payee(int transfer) {
    return chunks.of(transfer).payee(Chunks.place(transfer));
  }

  /// The next transfer of one of its two accounts; [#NONE] if there is none yet.
  int next(int transfer, int account) {
    return chunks.of(transfer).next(Chunks.place(transfer), account);
  }

  Route route(int transfer) {
    return ROUTES[chunks.of(transfer).routes[Chunks.place(transfer)] & ~CANCELLED];
  }

  long time(int transfer) {
    return chunks.of(transfer).time(Chunks.place(transfer));
  }

  long position(int transfer) {
    return chunks.of(transfer).position(Chunks.place(transfer));
  }

  Transfer.Side side(int account) {
    return new Transfer.Side(accounts.name(account), accounts.bank(account));
  }

  private int account(Transfer.Side side) {
    int account = accounts.add(side.account());
    accounts.keptBy(account, side.bank());
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
    if (before != transfer && before != NONE && holds(before)) {
      chunks.of(before).setNext(Chunks.place(before), account, transfer);
    }
    last[account] = transfer;
  }
}
