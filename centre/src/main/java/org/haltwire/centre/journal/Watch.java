package org.haltwire.centre.journal;

/// Follows long work.
@FunctionalInterface
public interface Watch {

  /// Is told how far it is, from 0 to 1, and says whether to go on.
  boolean goOn(double part);
}
