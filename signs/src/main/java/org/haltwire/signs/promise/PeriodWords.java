package org.haltwire.signs.promise;

import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.promise.Period.Manner;

/// Words around a length of time: `каждый`, `через`, `within`, `сайын`.
final class PeriodWords {

  private static final Set<String> EVERY =
      WordSet.of(
          "в во v каждый каждую каждые каждое каждого каждым per a an every each / әр әрбір any");
  private static final Set<String> WITHIN =
      WordSet.of("за через спустя in within after over течение za итогам during следующие");
  private static final Set<String> LASTING =
      WordSet.of("на for сроком срок мерзімі term первые first");
  private static final Set<String> AFTER =
      WordSet.of("ішінде соңында аяғында кейін соң өткенде өткен later спустя iшінде");
  private static final Set<String> EACH = WordSet.of("every each әр әрбір");
  private static final Set<String> IN = WordSet.of("в во a an");

  /// Stand between a count or preposition and its unit without changing it.
  private static final Set<String> MERELY =
      WordSet.of(
          """
          just only the всего каждые каждый каждую небары single calendar business working
          trading банковских banking первый первую один одну этот лишь бар болғаны about
          around full whole целый течение первого next following ближайшие
          """);

  private static final Set<String> WORKING = WordSet.of("рабоч торгов календарн жұмыс сауда");

  /// Make a name of a day of "day": `в день рождения`.
  private static final Set<String> NAMES =
      WordSet.of("рождения открытия матча выборов свадьбы обращения рождение победы");

  private static final Set<String> TOMORROW =
      WordSet.of("завтра tomorrow ертен ертең ертеңіне overnight ертесіне назавтра");
  private static final Set<String> NEXT =
      WordSet.of("next следующей следующем келесі прошлом прошлой last өткен");

  /// Words that change nothing, one after the other.
  private static final int MOST_MERE = 3;

  private PeriodWords() {}

  static Optional<Manner> preposition(Passage passage, int at) {
    String word = passage.key(at);
    boolean by = word.equals("by") && passage.key(at + 1).equals("the");
    if (by || EVERY.contains(word)) {
      return Optional.of(Manner.EVERY);
    }
    if (WITHIN.contains(word)) {
      return Optional.of(Manner.WITHIN);
    }
    return LASTING.contains(word) ? Optional.of(Manner.LASTING) : Optional.empty();
  }

  static boolean isEvery(String word) {
    return EVERY.contains(word);
  }

  /// Whether a word surely says "each": what `в` and `a` do not.
  static boolean isEach(String word) {
    return word.startsWith("кажд") || word.equals("v") || EACH.contains(word);
  }

  /// `в 10 дней` is not `в день`.
  static boolean isIn(String word) {
    return IN.contains(word);
  }

  static boolean isAfter(String word) {
    return AFTER.contains(word);
  }

  static boolean isName(String word) {
    return NAMES.contains(word);
  }

  static boolean isTomorrow(String word) {
    return TOMORROW.contains(word);
  }

  static boolean isNext(String word) {
    return NEXT.contains(word);
  }

  /// Past words that change nothing.
  static int merely(Passage passage, int at) {
    int next = at;
    while (next - at < MOST_MERE && isMere(passage.key(next))) {
      next++;
    }
    return next;
  }

  /// Past "working" and the like between a count and its unit.
  static int working(Passage passage, int at) {
    String word = passage.key(at);
    boolean mere = isMere(word) && !isNext(word) && passage.unit(at + 1).isPresent();
    return mere ? at + 1 : at;
  }

  private static boolean isMere(String word) {
    return MERELY.contains(word) || WORKING.stream().anyMatch(word::startsWith);
  }
}
