package org.haltwire.core.money;

/// How far money is followed.
///
/// @param hops accounts in a row, the first is the one that got the money from the victim
/// @param window so long after stolen money came to an account its payments are followed, in
///   milliseconds
/// @param minimum stolen parts of transfers below it are not followed on, in minor units
/// @param transfers at most so many transfers of stolen money
public record Limits(int hops, long window, long minimum, int transfers) {

  public Limits {
    if (hops < 1 || window < 1 || minimum < 0 || transfers < 1) {
      throw new IllegalArgumentException(
          "Expected at least 1 hop, 1 ms, 0 minor units and 1 transfer, but got %d, %d, %d and %d"
              .formatted(hops, window, minimum, transfers));
    }
  }
}
