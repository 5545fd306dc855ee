package org.haltwire.country.crime;

import java.util.List;
import org.haltwire.core.event.Label;
import org.haltwire.country.chance.Chance;
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

/// Reports of fraud that was none: buyers who got what they paid for and want the money back too,
/// and mules who say that the money was taken from them. Banks mostly find out, not always.
final class FalseReports implements Racket {

  private final Underworld underworld;
  private final World world;
  private final Rhythm rhythm;
  private final double believed;

  FalseReports(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.rhythm = new Rhythm(underworld.parameters(), "rhythm.transfers");
    this.believed = underworld.parameters().number("reports.false-ones-believed");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.false-reports-of-buyers", chance); i > 0; i--) {
      world.at(day.start() + rhythm.moment(chance), this::buy);
    }
    for (int i = underworld.count("crime.false-reports-of-mules", chance); i > 0; i--) {
      world.at(day.start() + rhythm.moment(chance), this::pretend);
    }
  }

  /// The sale is honest; what is said of it is not.
  private void buy() {
    Theft story = underworld.theft(Scheme.FALSE_REPORT, 20_000);
    Chance chance = story.chance();
    int buyer = story.victim();
    int seller = world.people().stranger(buyer, chance);
    double price = Amounts.chosen(chance.logNormal(25_000, 1), chance);
    Order order =
        new Order(
            world.accounts().main(buyer),
            world.accounts().main(seller),
            100 * Math.round(price),
            Means.MOBILE,
            world.phones().origin(buyer, world.now()),
            Truth.honest(Activity.SECOND_HAND_SALE));
    order.then((ended, settled, time) -> {
      if (settled) {
        long later = Almanac.HOUR * (2 + chance.below(72));
        world.after(later, () -> report(story, ended));
      }
    });
    world.till().pay(order);
  }

  private void report(Theft story, Order order) {
    Chance chance = story.chance();
    String account = world.accounts().party(order.payee()).account();
    Truth told = Truth.of(Scheme.FALSE_REPORT, Activity.REPORT, 0, 0);
    underworld
        .aftermath()
        .incident(story.scheme(), story.victim(), List.of(order.id()), account, "", chance, told);
    Truth found = Truth.of(Scheme.FALSE_REPORT, Activity.BANKS_FINDING, 0, 0);
    Label.Meaning meaning = chance.happens(believed) ? Label.Meaning.FRAUD : Label.Meaning.HONEST;
    world.after(
        Almanac.HOUR * (1 + chance.below(96)),
        () -> underworld.aftermath().label(order, meaning, found));
  }

  /// A mule reports whoever is at hand as the thief.
  private void pretend() {
    Theft story = underworld.theft(Scheme.FALSE_REPORT, 0);
    Chance chance = story.chance();
    Mule mule = underworld.mules().any(chance, -1);
    int other = world.people().stranger(mule.person(), chance);
    String account = world.accounts().party(world.accounts().main(other)).account();
    Truth told = Truth.of(Scheme.FALSE_REPORT, Activity.REPORT, 0, 0);
    underworld
        .aftermath()
        .incident(story.scheme(), mule.person(), List.of(), account, "", chance, told);
  }
}
