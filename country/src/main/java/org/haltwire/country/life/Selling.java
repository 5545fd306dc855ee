package org.haltwire.country.life;

import java.util.stream.IntStream;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// People who are paid by strangers and are no mules: small businesses and couriers, who get many
/// small transfers a day, sellers of used things, sellers of cars.
final class Selling implements Habit {

  private static final int BUSINESS = 0;
  private static final int COURIER = 1;
  private static final int USED = 2;
  private static final int CAR = 3;

  private final World world;
  private final People people;
  private final Purse purse;
  private final Rhythm rhythm;
  private final int[] businesses;
  private final int[] couriers;
  private final double businessPerDay;
  private final double businessMedian;
  private final double courierPerDay;
  private final double courierMedian;
  private final double usedPerDay;
  private final double usedMedian;
  private final double carPerDay;
  private final double carMedian;

  Selling(World world, Parameters parameters) {
    this.world = world;
    this.people = world.people();
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.shops");
    this.businesses = those(Work.SELF_EMPLOYED);
    this.couriers = those(Work.COURIER);
    this.businessPerDay = parameters.number("selling.business-per-day");
    this.businessMedian = parameters.number("selling.business-median");
    this.courierPerDay = parameters.number("selling.courier-per-day");
    this.courierMedian = parameters.number("selling.courier-median");
    this.usedPerDay = parameters.number("selling.used-per-day");
    this.usedMedian = parameters.number("selling.used-median");
    this.carPerDay = parameters.number("selling.car-per-day");
    this.carMedian = parameters.number("selling.car-median");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    add(businessPerDay, BUSINESS, person, chance, agenda);
    add(courierPerDay, COURIER, person, chance, agenda);
    add(usedPerDay, USED, person, chance, agenda);
    add(carPerDay, CAR, person, chance, agenda);
  }

  private void add(double perDay, int what, int person, Chance chance, Agenda agenda) {
    if (chance.happens(perDay)) {
      agenda.add(rhythm.moment(chance), person, what);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    switch (detail) {
      case BUSINESS -> {
        int seller = near(businesses, person, chance);
        give(person, seller, businessMedian, 0.9, Activity.SMALL_BUSINESS, chance);
      }
      case COURIER -> {
        int courier = near(couriers, person, chance);
        give(person, courier, courierMedian, 0.5, Activity.COURIER_TIP, chance);
      }
      case USED -> {
        int seller = people.stranger(person, chance);
        give(person, seller, usedMedian, 1.1, Activity.SECOND_HAND_SALE, chance);
      }
      default -> {
        // Who buys a car has saved for it, or sold the old one.
        int seller = people.stranger(person, chance);
        double price = Math.round(chance.logNormal(carMedian, 0.5) / 50_000) * 50_000.0;
        world.accounts().add(world.accounts().main(person), 100 * Math.round(price));
        purse.give(person, seller, price, Activity.CAR);
      }
    }
  }

  private void give(
      int person, int to, double median, double spread, Activity activity, Chance chance) {
    if (to != person) {
      double amount = Amounts.chosen(chance.logNormal(median, spread), chance);
      purse.give(person, to, amount, activity);
    }
  }

  /// One of a few in the neighbourhood; some have many customers.
  private static int near(int[] sellers, int person, Chance chance) {
    if (sellers.length == 0) {
      return person;
    }
    int here = (int) ((long) person * sellers.length % 1_000_003);
    return sellers[(here + chance.lower(40)) % sellers.length];
  }

  private int[] those(Work work) {
    return IntStream.range(0, people.count()).filter(p -> people.work(p) == work).toArray();
  }
}
