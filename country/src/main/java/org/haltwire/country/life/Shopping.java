package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Shops, restaurants, buses and the web. Who earns more buys more often and dearer; Saturdays and
/// the days before holidays are busy.
final class Shopping implements Habit {

  private static final Trade[] WHERE = {
    Trade.GROCER, Trade.SHOP, Trade.RESTAURANT, Trade.TRANSPORT, Trade.WEB_SHOP
  };
  private static final Activity[] WHAT = {
    Activity.SHOPPING,
    Activity.SHOPPING,
    Activity.EATING_OUT,
    Activity.TRANSPORT,
    Activity.WEB_SHOPPING
  };
  private static final double USUAL_INCOME = 250_000;

  private final People people;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double[] where;
  private final double[] medians;
  private final double perDay;
  private final double busy;
  private final double spread;

  Shopping(World world, Parameters parameters) {
    this.people = world.people();
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.shops");
    this.where = parameters.sums("shopping.where");
    this.medians =
        new double[] {
          parameters.number("shopping.grocer-median"),
          parameters.number("shopping.shop-median"),
          parameters.number("shopping.restaurant-median"),
          parameters.number("shopping.transport-median"),
          parameters.number("shopping.web-median")
        };
    this.perDay = parameters.number("shopping.per-day");
    this.busy = parameters.number("shopping.busy-days");
    this.spread = parameters.number("shopping.spread");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    double means = Math.sqrt(Math.min(4, people.income(person) / USUAL_INCOME));
    boolean isBusy = day.dayOfWeek() == 6 || day.daysToHoliday() == 1;
    int count = chance.poisson(perDay * means * (isBusy ? busy : 1));
    for (int i = 0; i < count; i++) {
      agenda.add(rhythm.moment(chance), person, chance.pick(where));
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    double means = Math.sqrt(Math.min(9, people.income(person) / USUAL_INCOME));
    double amount = Math.max(50, chance.logNormal(medians[detail] * means, spread));
    Means how = WHERE[detail] == Trade.WEB_SHOP ? Means.ONLINE : Means.TILL;
    purse.spend(person, WHERE[detail], amount, how, WHAT[detail], chance);
  }
}
