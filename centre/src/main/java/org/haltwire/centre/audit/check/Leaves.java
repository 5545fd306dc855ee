package org.haltwire.centre.audit.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.tree.Hash;

/// The stored hashes of one level, some thousands in memory at a time.
final class Leaves {

  private static final int STEP = 10_000;

  private final AuditStore store;
  private final int level;
  private final Map<Long, Hash> window = new HashMap<>();
  private long from;
  private long until;

  Leaves(AuditStore store, int level) {
    this.store = store;
    this.level = level;
  }

  Optional<Hash> at(long place) {
    if (place < from || place >= until) {
      window.clear();
      // One before, because a reader of moved entries looks one ahead and comes back.
      from = Math.max(0, place - 1);
      until = from + STEP;
      store
          .nodes(level, from, STEP)
          .forEach(node -> window.put(node.place().number(), node.hash()));
    }
    return Optional.ofNullable(window.get(place));
  }
}
