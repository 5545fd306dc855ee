package org.haltwire.country.crime;

import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// The calls under others' numbers that lead to nothing: most people hang up.
final class SubstitutedCalls implements Racket {

  private static final Truth TRUTH = Truth.of(Scheme.SUBSTITUTED_CALL, Activity.LURE, 0, 0);

  private final Underworld underworld;
  private final World world;
  private final Rhythm office;
  private final double perDay;

  SubstitutedCalls(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.office = new Rhythm(underworld.parameters(), "rhythm.bills");
    this.perDay =
        underworld.parameters().number("calls.per-day")
            * underworld.parameters().number("crime.substituted-share-of-calls");
  }

  @Override
  public void begin(Day day, Chance chance) {
    int people = world.people().count();
    for (int i = chance.poisson(perDay * people * underworld.scale()); i > 0; i--) {
      int callee = chance.below(people);
      String number = world.phones().phone(world.people().stranger(callee, chance));
      int seconds = (int) Math.clamp(chance.logNormal(18, 1), 2, 1_200);
      world.at(
          day.start() + office.moment(chance),
          () -> world.telephony().callUnder(number, callee, seconds, TRUTH));
    }
  }
}
