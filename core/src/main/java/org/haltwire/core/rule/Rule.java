package org.haltwire.core.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One sign of fraud.
///
/// @param points what it adds to each typology that names it
/// @param shown indexes of the variables that its condition or its reasons mention, ascending
/// @param reasons in every [Language]
public record Rule(String id, int points, List<Integer> shown, Map<Language, Reason> reasons) {

  public Rule {
    shown = List.copyOf(shown);
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /// The rule's words in a language; its id where it has none.
  public Reason reason(Language language) {
    return reasons.getOrDefault(language, new Reason(List.of(id)));
  }
}
