package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Money across the border: migrants send home after payday; who travels pays abroad for a week.
final class Abroad implements Habit {

  private static final int HOME = 0;
  private static final int TRAVEL = 1;
  private static final long TRIPS = 44;
  private static final int TRIP_DAYS = 7;

  private final World world;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double homeShare;
  private final double trips;
  private final double perDay;
  private final double median;

  Abroad(World world, Parameters parameters) {
    this.world = world;
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.shops");
    this.homeShare = parameters.number("abroad.home-share-of-income");
    this.trips = parameters.number("abroad.travellers-a-week");
    this.perDay = parameters.number("abroad.payments-per-day");
    this.median = parameters.number("abroad.median");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    if (world.people().work(person) == Work.MIGRANT && day.dayOfMonth() == 12 + person % 5) {
      agenda.add(rhythm.moment(chance), person, HOME);
    }
    if (isAway(world, trips, person, day.epochDay())) {
      for (int i = chance.poisson(perDay); i > 0; i--) {
        agenda.add(rhythm.moment(chance), person, TRAVEL);
      }
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    if (detail == HOME) {
      double amount = Amounts.chosen(world.people().income(person) * homeShare, chance);
      Chance family = world.chance(TRIPS + 1, person);
      Means means = Means.mobile("FAMI");
      purse.spend(person, Trade.SHOP_ABROAD, amount, means, Activity.MONEY_HOME, family);
    } else {
      double amount = chance.logNormal(median, 0.9);
      purse.spend(person, Trade.SHOP_ABROAD, amount, Means.TILL, Activity.TRAVEL, chance);
    }
  }

  /// Whether somebody is on a trip in the week of a day.
  static boolean isAway(World world, double trips, int person, int epochDay) {
    long week = epochDay / TRIP_DAYS;
    return world.chance(TRIPS, week << 24 | person).happens(trips);
  }
}
