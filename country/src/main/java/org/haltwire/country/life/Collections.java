package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Many who pay one for a good reason: charities, and private collections for an operation or a
/// funeral, which look like a mule's account for a week.
final class Collections implements Habit {

  private static final int CHARITY = 0;
  private static final int PRIVATE = 1;
  private static final long CAMPAIGNS = 42;

  private final World world;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double charityPerDay;
  private final double privatePerDay;
  private final double median;
  private final int campaigns;

  Collections(World world, Parameters parameters) {
    this.world = world;
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.charityPerDay = parameters.number("collections.charity-per-day");
    this.privatePerDay = parameters.number("collections.private-per-day");
    this.median = parameters.number("collections.median");
    double rate = parameters.number("collections.campaigns-per-100k-week");
    this.campaigns = (int) Math.max(1, world.people().count() * rate / 100_000);
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    if (chance.happens(charityPerDay)) {
      agenda.add(rhythm.moment(chance), person, CHARITY);
    }
    if (chance.happens(privatePerDay)) {
      agenda.add(rhythm.moment(chance), person, PRIVATE);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    double amount = Amounts.chosen(chance.logNormal(median, 0.9), chance);
    if (detail == CHARITY) {
      Means means = Means.mobile("CHAR");
      purse.spend(person, Trade.CHARITY, amount, means, Activity.CHARITY, chance);
      return;
    }
    long week = Life.day(world.now()) / 7;
    long campaign = week * campaigns + chance.below(campaigns);
    int collector = world.chance(CAMPAIGNS, campaign).below(world.people().count());
    if (collector != person) {
      purse.give(person, collector, amount, Activity.CROWDFUNDING);
    }
  }
}
