package org.haltwire.centre.participants;

/// Who may decide about institutions, and what people are called. The console knows.
public interface Administrators {

  /// How many people may.
  long count();

  /// Whether somebody of the console is called so: no institution is, or a log would say one name
  /// of both.
  boolean isName(String code);
}
