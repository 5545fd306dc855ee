package org.haltwire.centre.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Counts by institution and hour, in memory: at most [#KEPT] hours of each. Any thread may use it.
final class SentHours {

  static final int KEPT = 49;
  static final long MILLIS = 3_600_000;

  private final Map<Place, long[]> counts = new HashMap<>();
  private final Set<Place> changed = new HashSet<>();

  /// @param hour since 1970-01-01T00:00Z
  record Place(String participant, long hour) {}

  static long hour(long millis) {
    return Math.floorDiv(millis, MILLIS);
  }

  synchronized void add(String participant, long hour, Counted what) {
    Place place = new Place(participant, hour);
    counts.computeIfAbsent(place, _ -> new long[Counted.values().length])[what.ordinal()]++;
    changed.add(place);
  }

  synchronized void put(Place place, long[] known) {
    counts.put(place, known);
  }

  /// The sum over some hours, the last one included.
  synchronized long[] sum(String participant, long first, long last) {
    long[] sum = new long[Counted.values().length];
    for (long hour = first; hour <= last; hour++) {
      long[] one = counts.get(new Place(participant, hour));
      for (int i = 0; one != null && i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    return sum;
  }

  /// Payments of some hours of which nobody said what became of them.
  synchronized long withoutOutcome(String participant, long first, long last) {
    long without = 0;
    for (long hour = first; hour <= last; hour++) {
      long[] one = counts.get(new Place(participant, hour));
      if (one != null) {
        long told = one[Counted.OUTCOMES.ordinal()];
        without += Math.max(0, one[Counted.PAYMENTS.ordinal()] - told);
      }
    }
    return without;
  }

  /// What changed since it was asked for last.
  synchronized Map<Place, long[]> takeChanged() {
    Map<Place, long[]> taken = new HashMap<>();
    changed.forEach(place -> {
      long[] now = counts.get(place);
      if (now != null) {
        taken.put(place, now.clone());
      }
    });
    changed.clear();
    return taken;
  }

  /// For what could not be written.
  synchronized void giveBack(Set<Place> places) {
    changed.addAll(places);
  }

  synchronized void forgetBefore(long hour) {
    counts.keySet().removeIf(place -> place.hour < hour);
    changed.removeIf(place -> place.hour < hour);
  }
}
