package org.haltwire.signs.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From which score on a verdict is given.
///
/// @param high least score of `HIGH`
/// @param kinds of evidence that `HIGH` needs
/// @param oneOf signs of which `HIGH` needs one, each with at least so many points
/// @param official signs that alone make `OFFICIAL_LIST`
public record Rules(
    int high,
    int kinds,
    Map<String, Integer> oneOf,
    int elevated,
    int some,
    List<String> official) {

  public Rules {
    oneOf = Collections.unmodifiableMap(new LinkedHashMap<>(oneOf));
    official = List.copyOf(official);
  }
}
