package org.haltwire.centre.calls;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/// When operators said where their subscribers are, and whether they have said it of all.
final class RoamingTold {

  private final AtomicLongArray at;
  private final AtomicIntegerArray whole;

  RoamingTold(int operators) {
    at = new AtomicLongArray(operators);
    whole = new AtomicIntegerArray(operators);
  }

  void some(int operator, long now) {
    at.lazySet(operator, now);
  }

  void all(int operator, long now) {
    at.set(operator, now);
    whole.set(operator, 1);
  }

  boolean isAll(int operator) {
    return whole.get(operator) == 1;
  }

  /// The last time; 0 for never.
  long at(int operator) {
    return at.get(operator);
  }
}
