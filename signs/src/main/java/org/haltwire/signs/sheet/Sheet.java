package org.haltwire.signs.sheet;

import java.util.List;
import java.util.Map;

/// A sheet of signs: what they are worth, and what they come to.
///
/// @param version such as `1.0.0`
/// @param groups titles of the groups by language, in the order in which they are shown
/// @param signs in the order in which they are shown
public record Sheet(
    String version,
    Map<String, Map<String, String>> groups,
    List<Sign> signs,
    List<Cap> caps,
    Rules rules,
    List<SheetExample> examples) {

  public Sheet {
    signs = List.copyOf(signs);
    caps = List.copyOf(caps);
    examples = List.copyOf(examples);
  }
}
