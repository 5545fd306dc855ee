package org.haltwire.country;

import java.time.LocalDate;
import java.util.Iterator;
import org.haltwire.country.crime.Underworld;
import org.haltwire.country.life.Life;
import org.haltwire.country.people.Society;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Occurrence;
import org.haltwire.country.world.World;

/// Everything that banks and operators tell a centre, fact by fact, in order, without end. The same
/// settings and the same answers give the same facts, byte for byte, on every machine.
///
/// Answers are given to the orders of occurrences, before the country is asked for what comes
/// [org.haltwire.country.world.Till#answerWithin] after the payment or later; whoever gives none
/// has allowed everything.
public final class Country implements Iterator<Occurrence> {

  private final LocalDate first;
  private final World world;
  private final Life life;
  private final Underworld underworld;
  private Day day;

  /// @param people from 100 to 8 million
  /// @param first the first day
  public record Settings(long seed, int people, LocalDate first, Parameters parameters) {

    public Settings {
      if (people < 100 || people > 8_000_000) {
        throw new IllegalArgumentException(
            "Expected 100 to 8,000,000 people, but got %,d".formatted(people));
      }
    }
  }

  public Country(Settings settings) {
    first = settings.first();
    day = Almanac.day(first, 0);
    Society society =
        new Society(settings.people(), day.epochDay(), settings.seed(), settings.parameters());
    world = new World(settings.seed(), society, settings.parameters(), day.start());
    life = new Life(world);
    underworld = new Underworld(world);
    life.begin(day);
    underworld.begin(day);
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Occurrence next() {
    while (true) {
      Occurrence told = world.told().poll();
      if (told != null) {
        return told;
      }
      step();
    }
  }

  /// Whether a fact is told before a time, in milliseconds since 1970-01-01T00:00Z. The country
  /// does not live on beyond that time to find out.
  public boolean hasNextBefore(long time) {
    while (world.told().isEmpty() && due() < time) {
      step();
    }
    return !world.told().isEmpty();
  }

  public World world() {
    return world;
  }

  private long due() {
    long midnight = day.start() + Almanac.DAY;
    return Math.min(midnight, Math.min(life.nextDue(), world.nextDue()));
  }

  private void step() {
    long time = due();
    if (world.nextDue() == time) {
      world.advanceTo(time);
    } else if (life.nextDue() == time) {
      world.advanceTo(time);
      life.act();
    } else {
      day = Almanac.day(first, day.number() + 1);
      world.advanceTo(day.start());
      life.begin(day);
      underworld.begin(day);
    }
  }
}
