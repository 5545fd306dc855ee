package org.haltwire.centre.recovery.hold;

/// What a bank is told to do with a hold.
public enum OrderKind {
  HOLD,
  EXTEND,
  RELEASE,
  RETURN
}
