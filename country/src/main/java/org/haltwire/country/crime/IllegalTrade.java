package org.haltwire.country.crime;

import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// An illegal casino or a drug shop takes money over mules' cards, a new one each day: many small
/// payments of willing payers, most of whom come again.
final class IllegalTrade implements Racket {

  private static final long CUSTOMERS = 63;

  private final Underworld underworld;
  private final World world;
  private final Rhythm rhythm;
  private final double customersPer100k;
  private final double median;

  IllegalTrade(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.rhythm = new Rhythm(underworld.parameters(), "rhythm.transfers");
    this.customersPer100k = underworld.parameters().number("crime.illegal-trade-customers");
    this.median = underworld.parameters().number("crime.illegal-trade-median");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.illegal-trade-cards", chance); i > 0; i--) {
      open(day, chance);
    }
  }

  private void open(Day day, Chance chance) {
    Theft till = underworld.theft(Scheme.ILLEGAL_TRADE, 0);
    Mule mule = underworld.mules().any(chance, -1);
    int regulars = (int) Math.max(30, customersPer100k * world.people().count() / 100_000);
    for (int i = chance.poisson(40); i > 0; i--) {
      int customer = world.chance(CUSTOMERS, chance.below(regulars)).below(world.people().count());
      double tenge = Amounts.chosen(chance.logNormal(median, 0.9), chance);
      world.at(day.start() + rhythm.moment(chance), () -> sell(till, mule, customer, tenge));
    }
  }

  private void sell(Theft till, Mule mule, int customer, double tenge) {
    long minor = 100 * Math.round(tenge);
    int from = world.accounts().main(customer);
    Truth truth = Truth.of(till.scheme(), Activity.THEFT, till.number(), minor);
    Order order =
        new Order(
            from,
            mule.place(),
            minor,
            Means.MOBILE,
            world.phones().origin(customer, world.now()),
            truth);
    order.then((ended, settled, time) -> {
      if (settled) {
        underworld.laundering().receive(mule, till, ended.minor(), till.chance());
      }
    });
    if (mule.person() != customer) {
      world.till().pay(order);
    }
  }
}
