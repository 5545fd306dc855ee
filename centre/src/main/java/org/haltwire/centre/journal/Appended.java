package org.haltwire.centre.journal;

import org.haltwire.core.engine.Entry;

/// What became of a fact that was to be appended.
public sealed interface Appended {

  /// It is in the journal and durable.
  ///
  /// @param repeated whether it was there before: the answer is the stored one
  record Stored(Entry entry, boolean repeated) implements Appended {}

  /// Another fact has the same id: nothing was stored.
  record Conflict(Entry existing) implements Appended {}

  /// History that is older than the journal's last entry: nothing was stored.
  record OutOfOrder(long time, long lastTime) implements Appended {}
}
