package org.haltwire.country.world;

import org.haltwire.core.decision.Verdict;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;

/// How payers take a warning and what a hold does to them.
public final class Manners {

  private final double honestHeeds;
  private final double victimHeeds;
  private final double victimRealises;

  Manners(Parameters parameters) {
    honestHeeds = parameters.number("answers.honest-heeds-warning");
    victimHeeds = parameters.number("answers.victim-heeds-warning");
    victimRealises = parameters.number("answers.victim-realises-during-hold");
  }

  boolean honestInsists(Order order, Chance chance) {
    return switch (order.verdict()) {
      case Verdict.Warn warn -> !chance.happens(honestHeeds);
      case Verdict.Allow allow -> true;
      case Verdict.Hold hold -> true;
      case Verdict.Refuse refuse -> false;
    };
  }

  /// A victim under somebody's influence.
  public boolean victimInsists(Order order, Chance chance) {
    return switch (order.verdict()) {
      case Verdict.Warn warn -> !chance.happens(victimHeeds);
      case Verdict.Allow allow -> true;
      case Verdict.Hold hold -> !chance.happens(victimRealises);
      case Verdict.Refuse refuse -> false;
    };
  }
}
