package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.promise.Units.Unit;

/// Units of time in a text, with the words that halve them: `month`, `half a year`, `жарты жылда`,
/// `semi-annual`.
final class Lengths {

  private static final Set<String> HALVES = WordSet.of("half жарты semi");
  private static final Set<String> BETWEEN = WordSet.of("a an - of");
  private static final int MOST_BETWEEN = 2;

  private Lengths() {}

  /// @param last the word of the unit
  record Length(Unit unit, int last, boolean halved) {

    BigDecimal days() {
      return unit.days();
    }

    Units.Case form() {
      return unit.form();
    }
  }

  /// The length that begins with a word.
  static Optional<Length> at(Passage passage, int at) {
    if (!HALVES.contains(passage.key(at))) {
      return passage.unit(at).map(unit -> new Length(unit, at, false));
    }
    int next = at + 1;
    while (next - at <= MOST_BETWEEN && BETWEEN.contains(passage.key(next))) {
      next++;
    }
    int last = next;
    return passage.unit(last).map(unit -> new Length(halved(unit), last, true));
  }

  /// Half of a year is six months of 30 days.
  private static Unit halved(Unit unit) {
    BigDecimal days =
        unit.days().compareTo(Units.YEAR) == 0
            ? Units.HALF_YEAR
            : unit.days().divide(BigDecimal.TWO, 12, RoundingMode.HALF_EVEN);
    return new Unit(days, unit.form());
  }
}
