package org.haltwire.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The numbers of one run, printed as the last line: `{"bench": "engine", "results": {...}}`.
final class Results {

  private final String bench;
  private final Map<String, String> numbers = new LinkedHashMap<>();

  Results(String bench) {
    this.bench = bench;
  }

  Results put(String name, long number) {
    numbers.put(name, Long.toString(number));
    return this;
  }

  Results put(String name, double number, int decimals) {
    numbers.put(name, String.format(Locale.ROOT, "%." + decimals + "f", number));
    return this;
  }

  String json() {
    return numbers.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
        .collect(Collectors.joining(", ", "{\"bench\": \"" + bench + "\", \"results\": {", "}}"));
  }
}
