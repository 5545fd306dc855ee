package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Trade;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.World;

/// Money for living: wages twice a month on the employer's days, pensions, benefits.
final class Wages implements Habit {

  private static final int WAGE = 0;
  private static final int ADVANCE = 1;
  private static final int PENSION = 2;
  private static final int BENEFIT = 3;
  private static final int MORNING = (int) (9 * Almanac.HOUR);
  private static final int BATCH = (int) (2 * Almanac.HOUR);

  private final People people;
  private final Purse purse;
  private final World world;
  private final double advanceShare;

  Wages(World world, Parameters parameters) {
    this.world = world;
    this.people = world.people();
    this.purse = new Purse(world);
    this.advanceShare = parameters.number("wages.advance-share");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    Work work = people.work(person);
    int at = MORNING + chance.below(BATCH);
    if (work == Work.EMPLOYED || work == Work.MIGRANT) {
      int payday = payday(person);
      if (day.dayOfMonth() == payday) {
        agenda.add(at, person, WAGE);
      } else if (day.dayOfMonth() == payday + 15) {
        agenda.add(at, person, ADVANCE);
      }
    } else if (work == Work.PENSIONER && day.dayOfMonth() == 4 + person % 12) {
      agenda.add(at, person, PENSION);
    } else if (day.dayOfMonth() == 10 + person % 10
        && (work == Work.ON_BENEFITS || work == Work.STUDENT)) {
      agenda.add(at, person, BENEFIT);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    double income = people.income(person);
    int state = world.firms().number(Trade.STATE, 0);
    switch (detail) {
      case WAGE ->
          purse.receive(
              employer(person), person, income * (1 - advanceShare), "SALA", Activity.WAGES);
      case ADVANCE ->
          purse.receive(employer(person), person, income * advanceShare, "SALA", Activity.WAGES);
      case PENSION -> purse.receive(state, person, income, "PENS", Activity.PENSION);
      default -> purse.receive(state, person, income, "BENE", Activity.BENEFIT);
    }
  }

  private int employer(int person) {
    return world.firms().number(Trade.EMPLOYER, Math.max(0, people.employer(person)));
  }

  /// 1, 5 or 10: all of one employer's people on one day.
  private int payday(int person) {
    return switch (Math.floorMod(people.employer(person) * 7, 3)) {
      case 0 -> 10;
      case 1 -> 5;
      default -> 1;
    };
  }
}
