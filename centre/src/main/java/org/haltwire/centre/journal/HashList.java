package org.haltwire.centre.journal;

import java.util.Arrays;

/// Hashes of the ids of consecutive positions, growing: those that a snapshot has to hold, as the
/// database may not have them. Earlier ones are left out.
final class HashList {

  private long first;
  private long[] hashes;
  private int count;

  /// @param known what an earlier snapshot held
  /// @param firstNeeded the first position that is not in the database
  HashList(Snapshots.Ids known, long firstNeeded) {
    first = known.first();
    hashes = known.hashes();
    count = hashes.length;
    leaveOut(firstNeeded);
  }

  void add(long position, long hash) {
    if (position < first) {
      return;
    }
    if (position != first + count) {
      throw new IllegalStateException(
          "Expected the id at position %d, but got that at %d".formatted(first + count, position));
    }
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(1_024, count * 2));
    }
    hashes[count++] = hash;
  }

  /// Those from a position on.
  Snapshots.Ids from(long position) {
    leaveOut(position);
    return new Snapshots.Ids(first, Arrays.copyOf(hashes, count));
  }

  private void leaveOut(long before) {
    int skipped = (int) Math.min(count, Math.max(0, before - first));
    hashes = Arrays.copyOfRange(hashes, skipped, hashes.length);
    count -= skipped;
    first = count == 0 ? Math.max(first + skipped, before) : first + skipped;
  }
}
