package org.haltwire.centre.audit.check;

/// Something about the log that is not as it was written.
///
/// @param place of the entry that is meant, or of the first of those meant
public record Finding(Kind kind, long place, String words) {

  /// What was done to it.
  public enum Kind {
    CHANGED,
    REMOVED,
    INSERTED,
    /// A hash of the tree, not an entry, is another.
    TREE,
    /// A published head does not fit.
    HEAD
  }

  @Override
  public String toString() {
    return kind + " " + words;
  }
}
