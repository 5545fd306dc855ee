package org.haltwire.country.play;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.country.Country;
import org.haltwire.country.Parameters;
import picocli.CommandLine.Option;

/// Which country: the same for generating and playing.
public final class CountryOptions {

  @Option(names = "--seed", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--people",
      defaultValue = "20000",
      description = "How many people (default: ${DEFAULT-VALUE}).")
  private int people;

  @Option(
      names = "--days",
      defaultValue = "14",
      description = "How many days (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--from",
      defaultValue = "2026-03-02",
      description = "The first day (default: ${DEFAULT-VALUE}).")
  private LocalDate first = LocalDate.EPOCH;

  @Option(
      names = "--crime",
      defaultValue = "1",
      description = "How many times as much crime as in reality (default: ${DEFAULT-VALUE}).")
  private double crime;

  @Option(
      names = "--set",
      description = "Another value for a parameter of country.yaml, such as shopping.per-day=2.")
  private Map<String, Double> others = new LinkedHashMap<>();

  public Country.Settings settings() {
    return settings(seed);
  }

  /// The same country of another seed.
  public Country.Settings settings(long another) {
    Map<String, Double> changed = new LinkedHashMap<>(others);
    changed.putIfAbsent("crime.scale", crime);
    return new Country.Settings(another, people, first, Parameters.shipped().with(changed));
  }

  public long seed() {
    return seed;
  }

  public int people() {
    return people;
  }

  public int days() {
    if (days < 1 || days > 10_000) {
      throw new IllegalArgumentException("Expected 1 to 10,000 days, but got " + days);
    }
    return days;
  }

  /// From when on, after which warm-up, and which parameters are not the shipped ones.
  public String words(int warmUpDays) {
    String when =
        "from %s after %d days of warm-up".formatted(first.plusDays(warmUpDays), warmUpDays);
    return others.isEmpty() ? when : when + " with " + new TreeMap<>(others);
  }

  public double crime() {
    return crime;
  }
}
