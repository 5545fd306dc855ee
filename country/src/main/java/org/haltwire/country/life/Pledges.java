package org.haltwire.country.life;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Crowdfunding, all or nothing: people pledge for somebody's plan for three and a half weeks; then
/// the author gets what came together, less a commission, or everybody gets the own pledge back.
final class Pledges implements Habit {

  private static final int KIND = 2;
  private static final int DAYS = 30;
  private static final int OPEN_DAYS = 25;
  private static final int DECIDED = 27;
  private static final long COMMISSION_PERCENT = 6;
  private static final int PLEDGE = 0;
  private static final int DECIDE = 1;
  private static final long PURPOSE = 54;

  private final World world;
  private final Rhythm rhythm;
  private final double backers;
  private final double median;
  private final double reached;
  private final List<Platform> platforms;

  /// @param pledges of the present campaign
  /// @param first a day on which a campaign began, in days since 1970-01-01
  private record Platform(Pot pot, List<Pledge> pledges, int first) {}

  private record Pledge(int from, long minor) {}

  Pledges(World world, Parameters parameters) {
    this.world = world;
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.backers = parameters.number("keepers.pledges-median");
    this.median = parameters.number("keepers.pledge-median");
    this.reached = parameters.number("keepers.pledges-reached");
    this.platforms = Keepers.all(world, "keepers.pledge-platforms", this::found);
  }

  private Platform found(int number) {
    int first = world.chance(PURPOSE, number).below(DAYS);
    Pot pot = Pot.ofFirm(world, Keepers.firm(world, KIND, number), Activity.PLEDGE);
    return new Platform(pot, new ArrayList<>(), first);
  }

  @Override
  public int count(int everybody) {
    return platforms.size();
  }

  @Override
  public void plan(Day day, int number, Chance chance, Agenda agenda) {
    int since = Math.floorMod(day.epochDay() - platforms.get(number).first, DAYS);
    if (since < OPEN_DAYS) {
      double all = campaign(number, day.epochDay()).logNormal(backers, 0.7);
      // The first day sees twice as many as the average one, the last hardly any.
      double today = all * 2 * (OPEN_DAYS - since) / (OPEN_DAYS * (OPEN_DAYS + 1.0));
      for (int i = chance.poisson(today); i > 0; i--) {
        agenda.add(rhythm.moment(chance), number, PLEDGE);
      }
    } else if (since == DECIDED) {
      agenda.add(rhythm.moment(chance), number, DECIDE);
    }
  }

  /// What is drawn once for a campaign.
  private Chance campaign(int number, int day) {
    int which = Math.floorDiv(day - platforms.get(number).first, DAYS);
    return world.chance(PURPOSE + 1, (long) number << 32 | which);
  }

  @Override
  public void act(int number, int detail, Chance chance) {
    Platform platform = platforms.get(number);
    if (detail == DECIDE) {
      decide(platform, chance);
      return;
    }
    double tenge = Amounts.chosen(chance.logNormal(median, 0.9), chance);
    Pot.Receipt receipt = (from, minor) -> platform.pledges.add(new Pledge(from, minor));
    platform.pot.takeIn(chance.below(world.people().count()), tenge, "", receipt);
  }

  private void decide(Platform platform, Chance chance) {
    List<Pledge> pledges = List.copyOf(platform.pledges);
    platform.pledges.clear();
    if (chance.happens(reached)) {
      long all = pledges.stream().mapToLong(Pledge::minor).sum();
      int author = world.accounts().main(chance.below(world.people().count()));
      platform.pot.payOut(author, all * (100 - COMMISSION_PERCENT) / 100, "");
      return;
    }
    for (Pledge pledge : pledges) {
      long delay = chance.between(0, 2 * Almanac.DAY);
      world.after(delay, () -> platform.pot.payOut(pledge.from, pledge.minor, "REFU"));
    }
  }
}
