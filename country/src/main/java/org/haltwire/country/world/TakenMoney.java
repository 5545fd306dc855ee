package org.haltwire.country.world;

import java.util.Map;
import java.util.TreeMap;

/// Stolen money that banks took out of accounts, by account and theft, until whoever was to pass it
/// on finds it gone. Without it criminals would pay with what is not there any more, and money of
/// one theft would be counted twice.
public final class TakenMoney {

  private final Map<Integer, Map<Long, Long>> taken = new TreeMap<>();

  /// @param place of the account
  public void take(int place, long theft, long minor) {
    if (minor > 0) {
      taken.computeIfAbsent(place, key -> new TreeMap<>()).merge(theft, minor, Long::sum);
    }
  }

  /// How much of an amount is not there any more; that much is found out and forgotten.
  public long missing(int place, long theft, long minor) {
    Map<Long, Long> here = taken.getOrDefault(place, new TreeMap<>());
    long gone = Math.min(minor, here.getOrDefault(theft, 0L));
    if (gone > 0) {
      here.merge(theft, -gone, Long::sum);
    }
    return gone;
  }
}
