package org.haltwire.core.call;

/// Whether an operator's registrations come at all.
@FunctionalInterface
public interface Presence {

  /// @param operator its place in the network
  boolean isAway(int operator, long now);
}
