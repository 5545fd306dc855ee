package org.haltwire.centre.keeping;

import java.time.Duration;
import java.util.OptionalLong;

/// A kind of row that is kept for a time and then deleted, or emptied of what is about people.
///
/// The page says what it is (`retention.kind-NAME`), why it is kept (`retention.why-NAME`) and from
/// when on its time runs (`retention.waits-...`); `docs/data-protection.md` has a row that names
/// its setting. Tests miss what is missing.
public interface Kept {

  /// What the time is counted from.
  enum Waits {
    /// From when it was written.
    AGE,
    /// From when it was over: what is not over yet stays, however old it is.
    END,
    /// From the end of the case: nothing of a case that is under way goes, and then all goes
    /// together.
    CASE
  }

  /// Its name, such as `blocked-calls`. It never changes: rows about purges bear it.
  String name();

  /// The key of how long it is kept.
  default String setting() {
    return "haltwire.retention." + name();
  }

  Duration term();

  /// A shorter term stops the start: what the country's rules or the centre's own work need. None
  /// where there is no such rule.
  default Duration least() {
    return Duration.ZERO;
  }

  default Waits waits() {
    return Waits.AGE;
  }

  /// From when the time of the oldest row runs that is still there, in milliseconds since
  /// 1970-01-01T00:00Z.
  OptionalLong oldest();

  /// One small step in the transaction at hand: removes some rows whose time began before then, at
  /// most about so many; gives how many it removed, 0 once there are none.
  int purge(long before, int atMost);
}
