package org.haltwire.country.crime;

import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.World;

/// "Mother, I had an accident": a relative's messenger account that was taken over, or a call in
/// the night; the victim pays within minutes.
final class Impersonation implements Racket {

  private final Underworld underworld;
  private final World world;
  private final Rhythm rhythm;
  private final double median;

  Impersonation(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.rhythm = new Rhythm(underworld.parameters(), "rhythm.transfers");
    this.median = underworld.parameters().number("crime.impersonation-median");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.impersonation", chance); i > 0; i--) {
      world.at(day.start() + rhythm.moment(chance), this::ask);
    }
  }

  private void ask() {
    Theft theft = underworld.theft(Scheme.IMPERSONATION, median);
    Chance chance = theft.chance();
    if (chance.happens(0.4)) {
      Lures.call(world, theft, 300 + chance.below(900), chance.happens(0.3));
    }
    double tenge = Amounts.chosen(chance.logNormal(median, 0.8), chance);
    Heist heist =
        new Heist(underworld, theft, world.phones().origin(theft.victim(), world.now()), 0.5, true);
    world.after(Almanac.MINUTE * (3 + chance.below(20)), () -> heist.pay(tenge));
  }
}
