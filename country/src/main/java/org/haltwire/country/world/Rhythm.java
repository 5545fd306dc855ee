package org.haltwire.country.world;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;

/// At which hour of the day something is done.
public final class Rhythm {

  private final double[] hours;

  /// @param name of a row of 24 weights
  public Rhythm(Parameters parameters, String name) {
    hours = parameters.sums(name);
    if (hours.length != 24) {
      throw new IllegalStateException(
          "Expected 24 weights in " + name + ", but got another number");
    }
  }

  /// A moment of a day, in milliseconds from midnight.
  public int moment(Chance chance) {
    return (int) (chance.pick(hours) * Almanac.HOUR + chance.below((int) Almanac.HOUR));
  }
}
