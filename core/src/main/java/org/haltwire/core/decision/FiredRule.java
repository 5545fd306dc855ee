package org.haltwire.core.decision;

import java.util.List;

/// A rule whose condition held, with the values it saw. The words for people are in the policy.
public record FiredRule(String rule, int points, List<Seen> saw) {

  public FiredRule {
    saw = List.copyOf(saw);
  }
}
