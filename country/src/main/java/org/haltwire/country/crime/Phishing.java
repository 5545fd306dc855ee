package org.haltwire.country.crime;

import org.haltwire.core.event.Origin;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// Card data typed into a false page. A batch of cards is tried with small sums at one web shop;
/// with those that work goods are bought, or money is sent to a mule.
final class Phishing implements Racket {

  private final Underworld underworld;
  private final World world;
  private final Rhythm rhythm;
  private final double dead;
  private final double median;

  Phishing(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.rhythm = new Rhythm(underworld.parameters(), "rhythm.transfers");
    this.dead = underworld.parameters().number("crime.phishing-dead-cards");
    this.median = underworld.parameters().number("crime.phishing-median");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.phishing-batches", chance); i > 0; i--) {
      world.at(day.start() + rhythm.moment(chance), this::tryCards);
    }
  }

  private void tryCards() {
    Theft first = underworld.theft(Scheme.PHISHING, 0);
    Chance chance = first.chance();
    int shop = world.accounts().firm(world.firms().any(Trade.WEB_SHOP, chance));
    Origin thieves = new Origin("", world.phones().newDevice(), -1);
    int cards = 5 + chance.below(36);
    long at = 0;
    for (int i = 0; i < cards; i++) {
      Theft theft = i == 0 ? first : underworld.theft(Scheme.PHISHING, 0);
      boolean works = !chance.happens(dead);
      at += 5 * Almanac.SECOND + chance.below(60_000);
      world.after(at, () -> test(theft, shop, thieves, works));
      if (works) {
        long later = at + Almanac.HOUR + chance.below(36_000_000);
        world.after(later, () -> use(theft, thieves));
      }
    }
  }

  private void test(Theft theft, int shop, Origin origin, boolean works) {
    int from = world.accounts().main(theft.victim());
    long minor = 100L * (100 + theft.chance().below(800));
    Truth truth = Truth.of(theft.scheme(), Activity.CARD_TEST, theft.number(), 0);
    world.till().pay(new Order(from, shop, minor, Means.ONLINE, origin, truth).bound(!works));
  }

  private void use(Theft theft, Origin origin) {
    Chance chance = theft.chance();
    if (chance.happens(0.3)) {
      new Heist(underworld, theft, origin, 1, false)
          .pay(Amounts.chosen(chance.logNormal(median, 0.8), chance));
      return;
    }
    Accounts accounts = world.accounts();
    int from = accounts.main(theft.victim());
    int times = 1 + chance.below(3);
    for (int i = 0; i < times; i++) {
      int shop = accounts.firm(world.firms().any(Trade.WEB_SHOP, chance));
      long price = 100 * Math.round(chance.logNormal(median, 0.8));
      world.after(
          Almanac.MINUTE * 4 * i,
          () -> {
            long minor = Math.min(price, accounts.balance(from));
            Truth truth = Truth.of(theft.scheme(), Activity.GOODS_OUT, theft.number(), minor);
            Order order = new Order(from, shop, minor, Means.ONLINE, origin, truth);
            order.then((ended, settled, time) -> {
              if (settled) {
                theft.paid().add(ended);
              }
              underworld.aftermath().follow(theft, 1);
            });
            world.till().pay(order);
          });
    }
  }
}
