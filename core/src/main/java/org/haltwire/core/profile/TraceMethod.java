package org.haltwire.core.profile;

/// Which of an account's money leaves first, when stolen money and other money lie together: the
/// oldest, the newest, of each its part, or the stolen.
public enum TraceMethod {
  FIFO,
  LIFO,
  PRO_RATA,
  POISON
}
