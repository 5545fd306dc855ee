package org.haltwire.core.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A way of stealing, as the sum of the points of the rules that belong to it.
///
/// @param titles what people call it, by language; empty where only the name is known
/// @param rules indexes into the policy's rules, ascending
/// @param warn score from which to warn; [#NEVER_REACHED] where the typology does not
/// @param holdMillis how long a hold of this typology lasts
public record Typology(
    String name,
    Map<Language, String> titles,
    List<Integer> rules,
    int warn,
    int hold,
    int refuse,
    long holdMillis) {

  public static final int NEVER_REACHED = Integer.MAX_VALUE;

  public Typology {
    titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    rules = List.copyOf(rules);
  }

  /// A typology without titles.
  public Typology(
      String name, List<Integer> rules, int warn, int hold, int refuse, long holdMillis) {
    this(name, new TreeMap<>(), rules, warn, hold, refuse, holdMillis);
  }
}
