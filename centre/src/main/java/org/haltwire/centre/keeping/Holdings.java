package org.haltwire.centre.keeping;

import org.haltwire.centre.keeping.Holding.Found;

/// Where a capability keeps something of people.
public interface Holdings {

  /// Its name, and the end of the key of its text (`dossier.source-NAME`). It never changes: rows
  /// about erasures bear it.
  String source();

  /// What is kept of somebody, at most so many rows and a count of the rest.
  Found find(Whom whom, int limit);

  /// One small step in the transaction at hand: erases some of what may be erased, at most about so
  /// many rows; gives how many, 0 once there are none. Nothing where all of it stays.
  default int erase(Whom whom, int atMost) {
    return 0;
  }
}
