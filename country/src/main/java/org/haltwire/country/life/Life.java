package org.haltwire.country.life;

import java.util.List;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.World;

/// All honest life, day by day.
public final class Life {

  /// Streams are told apart by a habit's place in the list: new ones go to its end.
  private static final long PLANNING = 100;

  private static final long ACTING = 200;

  private final World world;
  private final List<Habit> habits;
  private final Agenda agenda = new Agenda();
  private final Chance chance = new Chance(0);
  private long midnight;

  public Life(World world) {
    if (world.people().count() > Agenda.MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "Expected at most %,d people, but got %,d"
              .formatted(Agenda.MOST_PEOPLE, world.people().count()));
    }
    Parameters parameters = world.parameters();
    this.world = world;
    this.habits =
        List.of(
            new Wages(world, parameters),
            new Bills(world, parameters),
            new Shopping(world, parameters),
            new Cash(world, parameters),
            new Giving(world, parameters),
            new OwnMoney(world, parameters),
            new Selling(world, parameters),
            new Collections(world, parameters),
            new Circles(world, parameters),
            new Abroad(world, parameters),
            new Borrowing(world, parameters),
            new Calling(world, parameters),
            new Lines(world, parameters),
            new LargeCircles(world, parameters),
            new PayrollAgents(world, parameters),
            new Marketplaces(world, parameters),
            new Pledges(world, parameters),
            new RentCollectors(world, parameters),
            new TicketResale(world, parameters),
            new BillSplitting(world, parameters));
  }

  /// Plans a day.
  public void begin(Day day) {
    agenda.clear();
    midnight = day.start();
    for (int i = 0; i < habits.size(); i++) {
      agenda.of(i);
      Habit habit = habits.get(i);
      int count = habit.count(world.people().count());
      for (int person = 0; person < count; person++) {
        habit.plan(
            day, person, chance.restart(world.seed(), PLANNING + i, person, day.number()), agenda);
      }
    }
    agenda.sort();
  }

  /// When something is to be done next, in milliseconds; [Long#MAX_VALUE] if nothing today.
  public long nextDue() {
    return agenda.isOver() ? Long.MAX_VALUE : midnight + agenda.moment();
  }

  /// The day of a moment, in days since 1970-01-01.
  static int day(long time) {
    return (int) Math.floorDiv(time + 5 * Almanac.HOUR, Almanac.DAY);
  }

  /// Does what is due next.
  public void act() {
    int habit = agenda.habit();
    int person = agenda.person();
    habits
        .get(habit)
        .act(
            person,
            agenda.detail(),
            chance.restart(world.seed(), ACTING + habit, person, nextDue()));
    agenda.goOn();
  }
}
