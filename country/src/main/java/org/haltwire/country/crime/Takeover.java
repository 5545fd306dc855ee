package org.haltwire.country.crime;

import org.haltwire.core.event.Origin;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subscriber;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// The victim's number is moved to a new SIM card in the criminals' phone; hours later the accounts
/// are emptied from it, without the victim.
final class Takeover implements Racket {

  private static final int LEAST_WEALTH = 100_000;

  private final Underworld underworld;
  private final World world;
  private final Rhythm rhythm;

  Takeover(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.rhythm = new Rhythm(underworld.parameters(), "rhythm.transfers");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.takeover", chance); i > 0; i--) {
      world.at(day.start() + rhythm.moment(chance), this::swap);
    }
  }

  private void swap() {
    Theft theft = underworld.theft(Scheme.TAKEOVER, LEAST_WEALTH);
    Chance chance = theft.chance();
    Truth truth = Truth.of(theft.scheme(), Activity.LURE, theft.number(), 0);
    world.phones().moveTo(theft.victim(), world.phones().newDevice());
    world.telephony().change(theft.victim(), SimChange.Kind.SWAPPED, truth);
    Subscriber stolen = world.phones().subscriber(theft.victim());
    Origin thieves = new Origin(stolen.phone(), stolen.device(), -1);
    Heist heist = new Heist(underworld, theft, thieves, 0.3, false);
    long wait = (long) (chance.between(0.5, 30.0) * Almanac.HOUR);
    world.after(wait, heist::gather);
    world.after(
        wait + 2 * Almanac.MINUTE,
        () -> {
          int parts = 1 + chance.below(4);
          double all = underworld.wealth(theft.victim()) / 100.0 * 0.97;
          for (int i = 0; i < parts; i++) {
            world.after(
                Almanac.MINUTE * 2 * i, () -> heist.pay(Amounts.chosen(all / parts, chance)));
          }
        });
  }
}
