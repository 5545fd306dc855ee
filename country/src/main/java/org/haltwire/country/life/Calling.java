package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Work;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Telephony;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// Calls along the circles of relatives and friends, and by those who call many strangers for a
/// living: call centres and couriers.
final class Calling implements Habit {

  private static final int FRIEND = 0;
  private static final int COURIER = 1;
  private static final int CENTRE = 2;

  private final World world;
  private final People people;
  private final Rhythm rhythm;
  private final Rhythm office;
  private final double perDay;
  private final double courierPerDay;
  private final double fromCentresPerDay;
  private final double secondsMedian;
  private final double trips;
  private final int centres;

  Calling(World world, Parameters parameters) {
    this.world = world;
    this.people = world.people();
    this.rhythm = new Rhythm(parameters, "rhythm.calls");
    this.office = new Rhythm(parameters, "rhythm.bills");
    this.perDay = parameters.number("calls.per-day");
    this.courierPerDay = parameters.number("calls.courier-per-day");
    this.fromCentresPerDay = parameters.number("calls.from-centres-per-day");
    this.secondsMedian = parameters.number("calls.seconds-median");
    this.trips = parameters.number("abroad.travellers-a-week");
    this.centres = Math.min(100, Math.max(2, people.count() / 10_000));
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    for (int i = chance.poisson(perDay); i > 0; i--) {
      agenda.add(rhythm.moment(chance), person, FRIEND);
    }
    if (people.work(person) == Work.COURIER) {
      for (int i = chance.poisson(courierPerDay); i > 0; i--) {
        agenda.add(office.moment(chance), person, COURIER);
      }
    }
    if (!day.free() && chance.happens(fromCentresPerDay)) {
      agenda.add(office.moment(chance), person, CENTRE);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    switch (detail) {
      case FRIEND -> {
        int seconds = seconds(secondsMedian, chance);
        int line = chance.happens(0.3) ? world.society().secondLine(person) : person;
        call(line, people.friend(person, chance), seconds, Activity.CALL, chance);
      }
      case COURIER -> {
        int seconds = seconds(secondsMedian / 3, chance);
        call(person, people.stranger(person, chance), seconds, Activity.COURIER_CALL, chance);
      }
      default -> {
        int centre = world.society().lineOfFirms() + chance.below(centres);
        call(centre, person, seconds(secondsMedian, chance), Activity.CALL_CENTRE, chance);
      }
    }
  }

  /// Couriers are anywhere, travellers abroad, the others mostly at home.
  private void call(int from, int to, int seconds, Activity activity, Chance chance) {
    boolean elsewhere = activity == Activity.COURIER_CALL || chance.happens(0.3);
    boolean away =
        from < people.count() && Abroad.isAway(world, trips, from, Life.day(world.now()));
    String near = world.telephony().cell(from / 16 + (elsewhere ? chance.below(12) : 0));
    String cell = away ? Telephony.ROAMING : near;
    world.telephony().call(from, to, cell, seconds, chance, Truth.honest(activity));
  }

  private static int seconds(double median, Chance chance) {
    return (int) Math.clamp(chance.logNormal(median, 1.1), 2, 7_200);
  }
}
