package org.haltwire.country.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a fact really is: nobody in the country is told.
///
/// @param shares of which thefts the money is that moves; none for honest facts
/// @param again whether it is another try with money that a try before did not move
public record Truth(Scheme scheme, Activity activity, List<Share> shares, boolean again) {

  private static final Map<Activity, Truth> HONEST = new EnumMap<>(Activity.class);

  static {
    for (Activity activity : Activity.values()) {
      HONEST.put(activity, new Truth(Scheme.HONEST, activity, List.of(), false));
    }
  }

  /// A part of a theft's money.
  ///
  /// @param theft the theft's number; 0 where a fact belongs to no theft
  /// @param minor how much of its money moves, in hundredths of a tenge
  /// @param kept how much more whoever passes it on keeps
  /// @param hop how many accounts of criminals it went through: 0 while it is with the victim
  public record Share(long theft, long minor, long kept, int hop) {}

  public static Truth honest(Activity activity) {
    Truth truth = HONEST.get(activity);
    return truth == null ? new Truth(Scheme.HONEST, activity, List.of(), false) : truth;
  }

  public static Truth of(Scheme scheme, Activity activity, long theft, long minor) {
    return new Truth(scheme, activity, List.of(new Share(theft, minor, 0, 0)), false);
  }

  public Truth onceMore() {
    return new Truth(scheme, activity, shares, true);
  }

  public boolean isHonest() {
    return scheme == Scheme.HONEST;
  }

  /// The theft that a fact is about, if it is about one; 0 otherwise.
  public long theft() {
    return shares.isEmpty() ? 0 : shares.getFirst().theft();
  }
}
