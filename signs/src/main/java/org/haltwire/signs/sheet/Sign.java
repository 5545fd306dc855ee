package org.haltwire.signs.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.signs.phrase.Phrases;

/// A sign of a sheet.
///
/// @param id such as `P1`
/// @param titles by language
/// @param about what it means, by language
/// @param sources who named it, each by language: an authority's list, a law, a paper
/// @param points what it is worth; below 0 for what speaks for an offer
/// @param steps of a promised return; empty for other signs
/// @param triggers what shows it
/// @param phrases which words show it
/// @param near in how many characters of a promised return the words have to be; 0 for anywhere
/// @param voidedBy signs that take it away
public record Sign(
    String id,
    String group,
    Map<String, String> titles,
    Map<String, String> about,
    Standing standing,
    List<Map<String, String>> sources,
    int points,
    List<Step> steps,
    Set<Trigger> triggers,
    Phrases phrases,
    int near,
    List<String> voidedBy) {

  /// From which monthly return on a promise is worth how much.
  ///
  /// @param above a fraction of 30 days; a return has to be higher
  public record Step(BigDecimal above, int points) {}

  public Sign {
    titles = Map.copyOf(titles);
    about = Map.copyOf(about);
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
    triggers = Set.copyOf(triggers);
    voidedBy = List.copyOf(voidedBy);
  }

  /// What one clue is worth.
  int worth(Clue clue) {
    if (steps.isEmpty() || !(clue.evidence() instanceof Evidence.Return promised)) {
      return points;
    }
    BigDecimal monthly = promised.promise().monthly();
    int worth = 0;
    for (Step step : steps) {
      if (monthly.compareTo(step.above()) > 0) {
        worth = Math.max(worth, step.points());
      }
    }
    return worth;
  }
}
