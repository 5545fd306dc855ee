package org.haltwire.signs.sheet;

import java.util.List;
import java.util.Map;

/// What signs were found, and what they come to.
///
/// @param score the groups' sum after caps, at least 0
/// @param groups points of each group that has some, after caps of its own
public record Assessment(
    String sheetVersion,
    Verdict verdict,
    int score,
    Map<String, Integer> groups,
    List<Finding> findings) {

  public Assessment {
    findings = List.copyOf(findings);
  }
}
