package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Cash machines: the old go there more often.
final class Cash implements Habit {

  private final World world;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double perDay;
  private final double median;

  Cash(World world, Parameters parameters) {
    this.world = world;
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.shops");
    this.perDay = parameters.number("cash.per-day");
    this.median = parameters.number("cash.median");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    double factor = world.people().work(person) == Work.PENSIONER ? 3 : 1;
    if (chance.happens(perDay * factor)) {
      agenda.add(rhythm.moment(chance), person, 0);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    double amount = Math.clamp(Math.round(chance.logNormal(median, 0.8) / 1_000), 1, 400) * 1_000.0;
    purse.spend(person, Trade.CASH_MACHINE, amount, Means.MACHINE, Activity.CASH, chance);
  }
}
