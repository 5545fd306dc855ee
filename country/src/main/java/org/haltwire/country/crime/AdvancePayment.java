package org.haltwire.country.crime;

import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.World;

/// An advert for something cheap; the buyer pays in advance and never gets it. Noticed after days.
final class AdvancePayment implements Racket {

  private final Underworld underworld;
  private final World world;
  private final Rhythm rhythm;
  private final double median;

  AdvancePayment(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.rhythm = new Rhythm(underworld.parameters(), "rhythm.transfers");
    this.median = underworld.parameters().number("crime.advance-payment-median");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.advance-payment", chance); i > 0; i--) {
      world.at(day.start() + rhythm.moment(chance), this::sell);
    }
  }

  private void sell() {
    Theft theft = underworld.theft(Scheme.ADVANCE_PAYMENT, median);
    double price = Amounts.chosen(theft.chance().logNormal(median, 0.9), theft.chance());
    new Heist(underworld, theft, world.phones().origin(theft.victim(), world.now()), 6, true)
        .pay(price);
  }
}
