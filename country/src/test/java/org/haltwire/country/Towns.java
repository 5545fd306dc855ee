package org.haltwire.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Occurrence;

/// Small countries for tests.
public final class Towns {

  public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private Towns() {}

  public static Country.Settings settings(long seed, int people, double crime) {
    return settings(seed, people, Map.of("crime.scale", crime));
  }

  public static Country.Settings settings(long seed, int people, Map<String, Double> others) {
    Map<String, Double> parameters = new TreeMap<>(others);
    return new Country.Settings(seed, people, MONDAY, Parameters.shipped().with(parameters));
  }

  /// Everything that is told in so many days if nobody answers.
  public static void live(Country.Settings settings, int days, Consumer<Occurrence> sees) {
    Country country = new Country(settings);
    long end = country.world().now() + days * Almanac.DAY;
    while (country.hasNextBefore(end)) {
      sees.accept(country.next());
    }
  }

  public static List<Occurrence> live(Country.Settings settings, int days) {
    List<Occurrence> seen = new ArrayList<>();
    live(settings, days, seen::add);
    return seen;
  }
}
