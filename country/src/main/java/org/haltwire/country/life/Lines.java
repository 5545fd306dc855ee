package org.haltwire.country.life;

import org.haltwire.core.event.SimChange;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// What happens to phones for honest reasons: a new handset, a lost card replaced, a number taken
/// to another operator.
final class Lines implements Habit {

  private static final SimChange.Kind[] KINDS = {
    SimChange.Kind.NEW_HANDSET, SimChange.Kind.SWAPPED, SimChange.Kind.PORTED
  };
  private static final Activity[] ACTIVITIES = {
    Activity.NEW_HANDSET, Activity.SIM_REPLACED, Activity.NUMBER_PORTED
  };

  private final World world;
  private final Rhythm rhythm;
  private final double[] perDay;

  Lines(World world, Parameters parameters) {
    this.world = world;
    this.rhythm = new Rhythm(parameters, "rhythm.shops");
    this.perDay =
        new double[] {
          parameters.number("lines.new-handset-per-day"),
          parameters.number("lines.sim-replaced-per-day"),
          parameters.number("lines.ported-per-day")
        };
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    for (int i = 0; i < perDay.length; i++) {
      if (chance.happens(perDay[i])) {
        agenda.add(rhythm.moment(chance), person, i);
      }
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    world.telephony().change(person, KINDS[detail], Truth.honest(ACTIVITIES[detail]));
  }
}
