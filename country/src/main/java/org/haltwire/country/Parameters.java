package org.haltwire.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What the country is like: numbers and rows of numbers by name. `country.yaml` has them all, with
/// where each is from; a run may set others.
public final class Parameters {

  private static final String SHIPPED = "country.yaml";

  private final Map<String, List<Double>> values;
  private final Set<String> read = new TreeSet<>();

  private Parameters(Map<String, List<Double>> values) {
    this.values = values;
  }

  /// The ones that ship.
  public static Parameters shipped() {
    try (InputStream in = Parameters.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("Expected the resource " + SHIPPED + ", but found none");
      }
      Map<String, List<Double>> values = new LinkedHashMap<>();
      flatten("", new Load(LoadSettings.builder().build()).loadFromInputStream(in), values);
      return new Parameters(values);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The same with others in the place of some.
  ///
  /// @throws IllegalArgumentException if one is not known or below zero
  public Parameters with(Map<String, Double> others) {
    Map<String, List<Double>> changed = new LinkedHashMap<>(values);
    new TreeMap<>(others)
        .forEach((name, value) -> {
          List<Double> known = changed.get(name);
          if (known == null || known.size() != 1) {
            throw new IllegalArgumentException(
                "Expected the name of a number in country.yaml, but got '" + name + "'");
          }
          if (value < 0) {
            throw new IllegalArgumentException(
                "Expected a number that is not below zero for " + name + ", but got " + value);
          }
          changed.put(name, List.of(value));
        });
    return new Parameters(changed);
  }

  public double number(String name) {
    return row(name).getFirst();
  }

  public long whole(String name) {
    return Math.round(number(name));
  }

  /// The sums of a row of weights from left to right: see
  /// [org.haltwire.country.chance.Chance#pick].
  public double[] sums(String name) {
    double sum = 0;
    List<Double> row = row(name);
    double[] sums = new double[row.size()];
    for (int i = 0; i < sums.length; i++) {
      sum += row.get(i);
      sums[i] = sum;
    }
    return sums;
  }

  /// Names that nobody has asked for so far.
  public Set<String> unread() {
    Set<String> unread = new TreeSet<>(values.keySet());
    unread.removeAll(read);
    return unread;
  }

  private List<Double> row(String name) {
    List<Double> row = values.get(name);
    if (row == null) {
      throw new IllegalStateException("Expected " + name + " in " + SHIPPED + ", but found none");
    }
    read.add(name);
    return row;
  }

  private static void flatten(String name, Object node, Map<String, List<Double>> values) {
    switch (node) {
      case Map<?, ?> map ->
          map.forEach((key, inner) ->
              flatten(name.isEmpty() ? key.toString() : name + "." + key, inner, values));
      case List<?> list ->
          values.put(name, list.stream().map(each -> ((Number) each).doubleValue()).toList());
      case Number number -> values.put(name, List.of(number.doubleValue()));
      default ->
          throw new IllegalStateException("Expected numbers at " + name + ", but got " + node);
    }
  }
}
