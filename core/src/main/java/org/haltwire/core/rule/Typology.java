package org.haltwire.core.rule;

import java.util.List;

/// A way of stealing, as the sum of the points of the rules that belong to it.
///
/// @param rules indexes into the policy's rules, ascending
/// @param warn score from which to warn; [#NEVER_REACHED] where the typology does not
/// @param holdMillis how long a hold of this typology lasts
public record Typology(
    String name, List<Integer> rules, int warn, int hold, int refuse, long holdMillis) {

  public static final int NEVER_REACHED = Integer.MAX_VALUE;

  public Typology {
    rules = List.copyOf(rules);
  }
}
