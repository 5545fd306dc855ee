package org.haltwire.centre.recovery.tips;

/// What reports say of a number, an account or a site, from the least to the most.
public enum Told {
  /// Nothing, or by too few.
  NOTHING,
  /// Several people reported it, and nobody has looked into it: it may be a mistake, or somebody
  /// who means harm and sent all of them.
  UNREAD,
  /// Several people reported it, and one of the reports was read by an officer, who let it count,
  /// or had money held; or an institution or an authority did.
  LOOKED_INTO;

  public Told or(Told other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
