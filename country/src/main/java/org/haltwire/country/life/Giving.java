package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Money within families and among friends, and to parents before holidays.
final class Giving implements Habit {

  private static final int FAMILY = 0;
  private static final int FRIEND = 1;
  private static final int PARENT = 2;
  private static final int GROWN_UP = 30;

  private final People people;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double familyPerDay;
  private final double friendsPerDay;
  private final double gifts;
  private final double familyMedian;
  private final double friendsMedian;

  Giving(World world, Parameters parameters) {
    this.people = world.people();
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.familyPerDay = parameters.number("giving.family-per-day");
    this.friendsPerDay = parameters.number("giving.friends-per-day");
    this.gifts = parameters.number("giving.gifts-before-holiday");
    this.familyMedian = parameters.number("giving.family-median");
    this.friendsMedian = parameters.number("giving.friends-median");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    if (chance.happens(familyPerDay)) {
      agenda.add(rhythm.moment(chance), person, FAMILY);
    }
    if (chance.happens(friendsPerDay)) {
      agenda.add(rhythm.moment(chance), person, FRIEND);
    }
    boolean comes = day.daysToHoliday() > 0 && day.daysToHoliday() <= 3;
    if (comes && people.age(person) >= GROWN_UP && chance.happens(gifts)) {
      agenda.add(rhythm.moment(chance), person, PARENT);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    switch (detail) {
      case FAMILY ->
          give(person, people.relative(person, chance), familyMedian, Activity.FAMILY, chance);
      case FRIEND ->
          give(person, people.friend(person, chance), friendsMedian, Activity.FRIENDS, chance);
      default ->
          give(person, people.parent(person), familyMedian * 2, Activity.HOLIDAY_GIFT, chance);
    }
  }

  private void give(int person, int to, double median, Activity activity, Chance chance) {
    double amount = Amounts.chosen(chance.logNormal(median, 1.1), chance);
    purse.give(person, to, amount, activity);
  }
}
