package org.haltwire.signs.sheet;

/// How much weight a sign has before the law.
public enum Standing {
  /// Enough on its own, once a person has looked at it.
  DECISIVE,
  /// Named by an authority in an official list of signs.
  OFFICIAL,
  /// Of research and experience alone.
  HEURISTIC
}
