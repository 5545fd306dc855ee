package org.haltwire.core.call;

/// What the asking network is to do.
public enum Action {
  PASS,
  /// Let it ring, and tell the called person.
  LABEL,
  BLOCK
}
