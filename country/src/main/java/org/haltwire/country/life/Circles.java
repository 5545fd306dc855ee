package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Informal savings circles: ten who know each other pay one of them the same sum each month, who
/// gives all of it to whose turn it is. Collection and fan-out without a victim.
final class Circles implements Habit {

  private static final int MEMBERS = 10;
  private static final int PAY_IN = 0;
  private static final int PAY_OUT = 1;
  private static final long PURPOSE = 43;

  private final World world;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double share;
  private final double median;

  Circles(World world, Parameters parameters) {
    this.world = world;
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.share = parameters.number("circles.share-of-people");
    this.median = parameters.number("circles.median");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    int circle = person / MEMBERS;
    boolean first = person % MEMBERS == 0;
    if (circle * MEMBERS + MEMBERS > world.people().count() || !mayBeToday(day, circle)) {
      return;
    }
    Chance founded = world.chance(PURPOSE, circle);
    if (!founded.happens(share)) {
      return;
    }
    if (day.dayOfMonth() == payDay(circle) && !first) {
      agenda.add(rhythm.moment(chance), person, PAY_IN);
    } else if (day.dayOfMonth() == payDay(circle) + 1 && first) {
      agenda.add(rhythm.moment(chance), person, PAY_OUT);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    int circle = person / MEMBERS;
    int holder = circle * MEMBERS;
    Chance founded = world.chance(PURPOSE + 1, circle);
    double sum = Math.max(5_000, Math.round(founded.logNormal(median, 0.5) / 5_000) * 5_000.0);
    if (detail == PAY_IN) {
      purse.give(person, holder, sum, Activity.SAVINGS_CIRCLE);
    } else {
      int turn = 1 + Math.floorMod(Life.day(world.now()) / 28, MEMBERS - 1);
      purse.give(person, holder + turn, sum * (MEMBERS - 1), Activity.SAVINGS_CIRCLE);
    }
  }

  private static boolean mayBeToday(Day day, int circle) {
    int since = day.dayOfMonth() - payDay(circle);
    return since == 0 || since == 1;
  }

  private static int payDay(int circle) {
    return 11 + Math.floorMod(circle * 7, 10);
  }
}
