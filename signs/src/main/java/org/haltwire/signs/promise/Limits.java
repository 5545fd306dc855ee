package org.haltwire.signs.promise;

import java.util.Set;

/// Words in front of a number that limit it: `до`, `не менее`, `up to`, `кемінде`.
final class Limits {

  private static final Set<String> UP_TO =
      Set.of("до", "максимум", "upto", "maximum", "max", "below", "under");
  private static final Set<String> FROM =
      Set.of(
          "от", "минимум", "from", "over", "above", "minimum", "свыше", "более", "больше",
          "кемінде", "min");
  private static final Set<String> ABOUT =
      Set.of(
          "около",
          "примерно",
          "порядка",
          "about",
          "around",
          "approximately",
          "шамамен",
          "районе",
          "где-то",
          "roughly",
          "почти",
          "nearly",
          "almost",
          "приблизительно",
          "circa");
  private static final Set<String> TWO_UP_TO =
      Set.of(
          "up to",
          "вплоть до",
          "не более",
          "не больше",
          "не выше",
          "high as",
          "much as",
          "less than");
  private static final Set<String> TWO_FROM =
      Set.of("at least", "more than", "не менее", "не меньше", "не ниже", "кем дегенде");

  /// May stand between a limit and its number.
  private static final Set<String> FILLERS =
      Set.of("целых", "аж", "a", "an", "whopping", "even", "даже");

  private Limits() {}

  /// @param first the first word of the limit, or the number's where there is none
  record Limit(Bound bound, int first) {}

  static Limit before(Passage passage, int at) {
    Limit direct = direct(passage, at);
    if (direct.bound() != Bound.EXACT || !FILLERS.contains(passage.text(at))) {
      return direct;
    }
    int further = passage.text(at).equals("whopping") ? at - 2 : at - 1;
    Limit limit = direct(passage, further);
    return limit.bound() == Bound.EXACT ? direct : limit;
  }

  private static Limit direct(Passage passage, int at) {
    String word = passage.text(at);
    String two = passage.text(at - 1) + " " + word;
    if (TWO_UP_TO.contains(two)) {
      return new Limit(Bound.UP_TO, at - 1);
    }
    if (TWO_FROM.contains(two)) {
      return new Limit(Bound.FROM, at - 1);
    }
    if (UP_TO.contains(word)) {
      return new Limit(Bound.UP_TO, at);
    }
    if (FROM.contains(word)) {
      return new Limit(Bound.FROM, at);
    }
    return ABOUT.contains(word) ? new Limit(Bound.ABOUT, at) : new Limit(Bound.EXACT, at + 1);
  }
}
