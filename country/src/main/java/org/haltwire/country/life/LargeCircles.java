package org.haltwire.country.life;

import java.util.List;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// Savings circles of a whole workplace or street: 20 to 40 neighbours pay one of them each week or
/// month, who gives what came to whose turn it is.
final class LargeCircles implements Habit {

  private static final int FEWEST = 20;
  private static final int MOST = 40;
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int PAY_OUT = 255;
  private static final long PURPOSE = 51;

  private final World world;
  private final Rhythm rhythm;
  private final double median;
  private final double weekly;
  private final double late;
  private final List<Circle> circles;

  /// @param keeper whose neighbours are the members
  /// @param sum that each pays, in tenge
  /// @param every so many days
  private record Circle(Pot pot, int keeper, int members, double sum, int every, int first) {}

  LargeCircles(World world, Parameters parameters) {
    this.world = world;
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.median = parameters.number("keepers.circle-median");
    this.weekly = parameters.number("keepers.circles-weekly");
    this.late = parameters.number("keepers.circle-late");
    this.circles = Keepers.all(world, "keepers.large-circles", this::found);
  }

  private Circle found(int number) {
    Chance chance = world.chance(PURPOSE, number);
    int keeper = chance.below(world.people().count());
    int members = FEWEST + chance.below(MOST - FEWEST + 1);
    double sum = Math.max(1, Math.round(chance.logNormal(median, 0.6) / 5_000)) * 5_000.0;
    int every = chance.happens(weekly) ? WEEK : MONTH;
    Pot pot = Pot.ofPerson(world, keeper, Activity.LARGE_CIRCLE);
    return new Circle(pot, keeper, members, sum, every, chance.below(every));
  }

  @Override
  public int count(int people) {
    return circles.size();
  }

  @Override
  public void plan(Day day, int number, Chance chance, Agenda agenda) {
    Circle circle = circles.get(number);
    int since = Math.floorMod(day.epochDay() - circle.first, circle.every);
    for (int member = 0; since == 0 && member < circle.members; member++) {
      agenda.add(rhythm.moment(chance), number, member);
    }
    if (since == 2) {
      agenda.add(rhythm.moment(chance), number, PAY_OUT);
    }
  }

  @Override
  public void act(int number, int detail, Chance chance) {
    Circle circle = circles.get(number);
    if (detail == PAY_OUT) {
      int round = Math.floorDiv(Life.day(world.now()) - circle.first, circle.every);
      int turn = member(circle, Math.floorMod(round, circle.members));
      circle.pot.payOut(world.accounts().main(turn), circle.pot.held(), "");
      return;
    }
    Runnable paying =
        () -> circle.pot.takeIn(member(circle, detail), circle.sum, "", Pot.Receipt.NOTHING);
    world.after(chance.happens(late) ? Almanac.DAY : 0, paying);
  }

  private int member(Circle circle, int number) {
    return (circle.keeper + 1 + number) % world.people().count();
  }
}
