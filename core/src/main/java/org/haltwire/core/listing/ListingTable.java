package org.haltwire.core.listing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.event.Keys;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.ListingChange.Roll;

/// The lists in memory. Listings are few (thousands) beside the look-ups (millions), so an
/// open-addressed table of keys answers most look-ups with one probe.
public final class ListingTable implements Listings {

  private static final int ROLLS = Roll.values().length;

  /// Key, then one expiry per roll; rebuilt from `entries` when it grows.
  private long[] table = new long[16 * (1 + ROLLS)];

  private final TreeMap<Long, long[]> entries = new TreeMap<>();

  /// The subject looked up last: a policy asks for one account on several rolls in a row.
  private String lastSubject = "";

  private long lastKey;

  @Override
  @SuppressWarnings(
      "ReferenceEquality") // the same object has the same key; an equal one costs a hash
  public boolean listed(String subject, Roll roll, long time) {
    if (entries.isEmpty() || subject.isEmpty()) {
      return false;
    }
    if (subject != lastSubject) {
      lastSubject = subject;
      lastKey = Keys.of(subject);
    }
    long key = lastKey;
    int place = place(key);
    return table[place] == key && table[place + 1 + roll.ordinal()] > time;
  }

  /// Puts a subject on a roll, or takes it off.
  public void apply(ListingChange change) {
    long key = Keys.of(change.subject().value());
    long[] expiries = entries.computeIfAbsent(key, ignored -> new long[ROLLS]);
    expiries[change.roll().ordinal()] = change.listed() ? change.expiresAt() : 0;
    if (entries.size() * 2 > table.length / (1 + ROLLS)) {
      grow();
    } else {
      put(key, expiries);
    }
  }

  public void save(DataOutput out) throws IOException {
    out.writeInt(ROLLS);
    out.writeInt(entries.size());
    for (Map.Entry<Long, long[]> entry : entries.entrySet()) {
      out.writeLong(entry.getKey());
      for (long expiry : entry.getValue()) {
        out.writeLong(expiry);
      }
    }
  }

  /// Reads what [#save] wrote, also one with fewer rolls.
  public static ListingTable restore(DataInput in) throws IOException {
    ListingTable restored = new ListingTable();
    int rolls = in.readInt();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      long key = in.readLong();
      long[] expiries = new long[ROLLS];
      for (int roll = 0; roll < rolls; roll++) {
        expiries[roll] = in.readLong();
      }
      restored.entries.put(key, expiries);
    }
    restored.grow();
    return restored;
  }

  private void grow() {
    int capacity = Integer.highestOneBit(Math.max(8, entries.size())) << 2;
    table = new long[capacity * (1 + ROLLS)];
    entries.forEach(this::put);
  }

  private void put(long key, long[] expiries) {
    int place = place(key);
    table[place] = key;
    System.arraycopy(expiries, 0, table, place + 1, ROLLS);
  }

  private int place(long key) {
    int width = 1 + ROLLS;
    int mask = table.length / width - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (table[slot * width] != key && table[slot * width] != Keys.ABSENT) {
      slot = (slot + 1) & mask;
    }
    return slot * width;
  }
}
