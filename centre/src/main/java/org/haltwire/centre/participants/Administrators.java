package org.haltwire.centre.participants;

/// Who may decide about institutions. The console knows.
@FunctionalInterface
public interface Administrators {

  /// How many people may.
  long count();
}
