package org.haltwire.country.life;

import java.util.List;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.World;

/// Friends who eat out together every few days and send their shares to the one who keeps the
/// books: who pays the bill from them, or the next day the friend who had paid for all.
final class BillSplitting implements Habit {

  private static final int FEWEST = 10;
  private static final int MORE = 40;
  private static final int FEWEST_PRESENT = 4;
  private static final int MOST_PRESENT = 20;
  private static final int EVENING = (int) (19 * Almanac.HOUR);
  private static final int LENGTH = (int) (2 * Almanac.HOUR);
  private static final long PURPOSE = 59;

  private final World world;
  private final Purse purse;
  private final double perDay;
  private final double median;
  private final List<Group> groups;

  /// @param keeper whose neighbours the friends are
  private record Group(Pot pot, int keeper, int friends) {}

  BillSplitting(World world, Parameters parameters) {
    this.world = world;
    this.purse = new Purse(world);
    this.perDay = parameters.number("keepers.evenings-per-day");
    this.median = parameters.number("keepers.evening-median");
    this.groups = Keepers.all(world, "keepers.bill-splitters", this::found);
  }

  private Group found(int number) {
    Chance chance = world.chance(PURPOSE, number);
    int keeper = chance.below(world.people().count());
    Pot pot = Pot.ofPerson(world, keeper, Activity.BILL_SPLIT);
    return new Group(pot, keeper, FEWEST + chance.below(MORE));
  }

  @Override
  public int count(int everybody) {
    return groups.size();
  }

  @Override
  public void plan(Day day, int number, Chance chance, Agenda agenda) {
    if (chance.happens(perDay)) {
      agenda.add(EVENING + chance.below(LENGTH), number, 0);
    }
  }

  @Override
  public void act(int number, int detail, Chance chance) {
    Group group = groups.get(number);
    int most = Math.min(MOST_PRESENT, group.friends);
    int present = FEWEST_PRESENT + chance.below(most - FEWEST_PRESENT + 1);
    int first = chance.below(group.friends);
    double share = Math.max(500, Math.round(chance.logNormal(median, 0.5)));
    int payer = friend(group, first);
    boolean paidForAll =
        chance.happens(0.5)
            && purse.spend(
                payer, Trade.RESTAURANT, share * present, Means.TILL, Activity.BILL_SPLIT, chance);
    for (int i = paidForAll ? 1 : 0; i < present; i++) {
      int friend = friend(group, first + i);
      world.after(
          chance.between(0, 2 * Almanac.HOUR),
          () -> group.pot.takeIn(friend, share, "", Pot.Receipt.NOTHING));
    }
    if (paidForAll) {
      payBack(group, payer, chance.between(12 * Almanac.HOUR, 20 * Almanac.HOUR));
    } else {
      int restaurant = world.accounts().firm(world.firms().any(Trade.RESTAURANT, chance));
      world.after(
          3 * Almanac.HOUR, () -> group.pot.payOut(restaurant, group.pot.held(), Means.TILL));
    }
  }

  private void payBack(Group group, int payer, long delay) {
    int account = world.accounts().main(payer);
    world.after(delay, () -> group.pot.payOut(account, group.pot.held(), ""));
  }

  private int friend(Group group, int number) {
    return (group.keeper + 1 + number % group.friends) % world.people().count();
  }
}
