package org.haltwire.core.money;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.haltwire.core.event.Keys;
import org.haltwire.core.event.TaintChange;

/// How much stolen money each account holds, as far as it was traced. Few accounts hold any, so
/// that an open-addressed table of keys answers most look-ups with one probe.
///
/// It grows with what was told and has not expired: what expired is swept out before it grows.
public final class TaintTable {

  private static final int SMALLEST = 16;
  private static final int LARGEST = 1 << 28;

  /// What a case says of an account: its key, the amount, and until when.
  private static final int WIDTH = 3;

  private static final long[] NOTHING = {};

  private long[] keys = new long[SMALLEST];

  /// By the place of the account's key: one after the other, in the order of the cases' keys.
  private long[][] claims = empty(SMALLEST);

  private int size;

  /// What an account holds of all cases together at a time, in hundredths of the profile's
  /// currency; [Long#MAX_VALUE] where the sum is larger. Nothing is allocated.
  public long tainted(String account, long time) {
    if (size == 0 || account.isEmpty()) {
      return 0;
    }
    long[] found = claims[place(Keys.of(account))];
    long sum = 0;
    for (int i = 0; i < found.length; i += WIDTH) {
      if (found[i + 2] > time) {
        sum += found[i + 1];
        if (sum < 0) {
          return Long.MAX_VALUE;
        }
      }
    }
    return sum;
  }

  /// Puts what a change says in place of what was said of the case and the accounts before.
  ///
  /// @param time now: what has expired by it may be forgotten
  public void apply(TaintChange change, long time) {
    long incident = Keys.of(change.incident());
    for (TaintChange.Share share : change.shares()) {
      long key = Keys.of(share.account());
      long amount = change.until() > time ? share.profileMinor() : 0;
      int place = place(key);
      if (keys[place] != Keys.ABSENT) {
        claims[place] = with(live(claims[place], time), incident, amount, change.until());
      } else if (amount > 0) {
        add(key, new long[] {incident, amount, change.until()}, time);
      }
    }
  }

  /// Writes all in the order of the keys, whatever order they came in.
  public void save(DataOutput out) throws IOException {
    out.writeInt(keys.length);
    out.writeInt(size);
    long[] sorted = Arrays.stream(keys).filter(key -> key != Keys.ABSENT).sorted().toArray();
    for (long key : sorted) {
      long[] claim = claims[place(key)];
      out.writeLong(key);
      out.writeInt(claim.length);
      for (long number : claim) {
        out.writeLong(number);
      }
    }
  }

  /// Reads what [#save] wrote, so that both go on alike.
  ///
  /// @throws IOException if it is damaged
  public static TaintTable restore(DataInput in) throws IOException {
    TaintTable restored = new TaintTable();
    int capacity = in.readInt();
    int size = in.readInt();
    boolean possible = capacity >= SMALLEST && Integer.bitCount(capacity) == 1;
    if (!possible || capacity > LARGEST || size < 0 || size > capacity / 2) {
      throw new IOException(
          "Expected a table of accounts, but got %d in %d places".formatted(size, capacity));
    }
    restored.resize(capacity);
    for (int i = 0; i < size; i++) {
      long key = in.readLong();
      int length = in.readInt();
      if (length < 0 || length % WIDTH != 0) {
        throw new IOException("Expected amounts by case, but got " + length + " numbers");
      }
      long[] claims = new long[length];
      for (int j = 0; j < length; j++) {
        claims[j] = in.readLong();
      }
      restored.put(key, claims);
    }
    return restored;
  }

  /// Bytes that it takes, the heads of its arrays and references of four bytes included.
  public long bytes() {
    long bytes = (8L + 4) * keys.length;
    for (long[] each : claims) {
      bytes += each.length == 0 ? 0 : 16 + 8L * each.length;
    }
    return bytes;
  }

  private void add(long key, long[] claim, long time) {
    if (2 * (size + 1) > keys.length) {
      sweep(time);
    }
    put(key, claim);
  }

  /// Forgets what has expired, and makes room where at least a quarter of the places stay taken.
  private void sweep(long time) {
    long[] oldKeys = keys;
    long[][] oldClaims = claims;
    int left = 0;
    for (int place = 0; place < oldKeys.length; place++) {
      oldClaims[place] = live(oldClaims[place], time);
      left += oldClaims[place].length > 0 ? 1 : 0;
    }
    if (4 * left >= oldKeys.length && oldKeys.length == LARGEST) {
      throw new IllegalStateException(
          "Expected at most %d accounts with stolen money, but got more".formatted(left));
    }
    resize(4 * left >= oldKeys.length ? 2 * oldKeys.length : oldKeys.length);
    for (int place = 0; place < oldKeys.length; place++) {
      if (oldClaims[place].length > 0) {
        put(oldKeys[place], oldClaims[place]);
      }
    }
  }

  private void resize(int capacity) {
    keys = new long[capacity];
    claims = empty(capacity);
    size = 0;
  }

  private void put(long key, long[] claim) {
    int place = place(key);
    size += keys[place] == Keys.ABSENT ? 1 : 0;
    keys[place] = key;
    claims[place] = claim;
  }

  /// The place of a key, or the empty one where it would be.
  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) (key ^ key >>> 32) & mask;
    while (keys[place] != key && keys[place] != Keys.ABSENT) {
      place = place + 1 & mask;
    }
    return place;
  }

  private static long[][] empty(int capacity) {
    long[][] claims = new long[capacity][];
    Arrays.fill(claims, NOTHING);
    return claims;
  }

  private static long[] live(long[] claims, long time) {
    int kept = 0;
    long[] live = new long[claims.length];
    for (int i = 0; i < claims.length; i += WIDTH) {
      if (claims[i + 2] > time) {
        System.arraycopy(claims, i, live, kept, WIDTH);
        kept += WIDTH;
      }
    }
    return kept == claims.length ? claims : Arrays.copyOf(live, kept);
  }

  /// The claims with one case's replaced, added, or (for 0) taken out.
  private static long[] with(long[] claims, long incident, long amount, long until) {
    int at = 0;
    while (at < claims.length && claims[at] < incident) {
      at += WIDTH;
    }
    int after = at < claims.length && claims[at] == incident ? at + WIDTH : at;
    int added = amount > 0 ? WIDTH : 0;
    long[] changed = new long[claims.length - (after - at) + added];
    System.arraycopy(claims, 0, changed, 0, at);
    System.arraycopy(claims, after, changed, at + added, claims.length - after);
    if (added > 0) {
      changed[at] = incident;
      changed[at + 1] = amount;
      changed[at + 2] = until;
    }
    return changed;
  }
}
