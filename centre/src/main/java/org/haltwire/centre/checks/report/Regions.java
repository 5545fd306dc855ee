package org.haltwire.centre.checks.report;

import java.util.List;
import java.util.Map;

/// The regions that a form offers (ISO 3166-2); their names are texts, `region.kz-75`. For a
/// country that is not here the form does not ask.
public final class Regions {

  private static final Map<String, List<String>> OF =
      Map.of(
          "kz",
          List.of(
              "KZ-71", "KZ-75", "KZ-79", "KZ-10", "KZ-11", "KZ-15", "KZ-19", "KZ-23", "KZ-27",
              "KZ-31", "KZ-33", "KZ-35", "KZ-39", "KZ-43", "KZ-47", "KZ-55", "KZ-59", "KZ-61",
              "KZ-62", "KZ-63"));

  private Regions() {}

  public static List<String> of(String country) {
    return OF.getOrDefault(country, List.of());
  }
}
