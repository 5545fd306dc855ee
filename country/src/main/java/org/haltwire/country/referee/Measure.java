package org.haltwire.country.referee;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.haltwire.country.referee.Report.Score;

/// A figure by which two centres or policies are compared.
///
/// @param name as in a report
/// @param unit of what is read
record Measure(String name, String unit, ToDoubleFunction<Score> read) {

  static final Measure SHARE_SAVED =
      new Measure("share_saved", "%", score -> 100 * score.shareSaved());

  /// The main ones.
  static final List<Measure> ALL =
      List.of(
          SHARE_SAVED,
          new Measure("stolen", "tenge", Score::stolen),
          new Measure("stopped", "tenge", Score::stopped),
          new Measure("held", "tenge", Score::held),
          new Measure("returned", "tenge", Score::returned),
          new Measure("lost", "tenge", Score::lost),
          new Measure("at_large", "tenge", Score::atLarge),
          new Measure("thefts", "number", Score::thefts),
          new Measure("thefts_alerted", "number", Score::theftsAlerted),
          new Measure(
              "honest_delayed", "per 100,000", score -> 100_000 * score.honest().delayedShare()),
          new Measure("honest_money_hours", "tenge x hours", score -> score.honest().moneyHours()),
          new Measure("people_held", "people", Score::peopleHeld),
          new Measure("alerts", "per 1,000", Score::alertsPer1000),
          new Measure("p99", "ms", Score::p99Millis));
}
