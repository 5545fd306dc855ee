package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.text.Words;

/// Finds percentages with their bounds: `до 30%`, `10-15 процентов`, `30 пайызға дейін`, `one
/// percent`. One that is denied (`не 20%, а 30%`; `20 емес, 30 пайыз`) is left out.
final class Percents {

  /// Of a text so many are read; an offer has a handful.
  private static final int MOST = 100;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

  private static final Stems UNIT = Stems.of("% процент проц. пайыз percent pct.");
  private static final Set<String> UP_TO =
      Set.of("до", "максимум", "upto", "maximum", "max", "below");
  private static final Set<String> FROM =
      Set.of(
          "от", "минимум", "from", "over", "above", "minimum", "свыше", "более", "больше",
          "кемінде");
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
          "nearly");
  private static final Set<String> RANGE = Set.of("от", "с", "from", "between");

  /// The second of two words that make a bound.
  private static final Set<String> BOUND_ENDS =
      Set.of("менее", "меньше", "ниже", "least", "than", "дегенде", "to");

  private static final Set<String> DENIALS = Set.of("не", "not", "ни");

  private Percents() {}

  static List<Percent> in(Words words) {
    List<Percent> found = new ArrayList<>();
    for (int at = 0; at < words.size() && found.size() < MOST; at++) {
      Optional<Percent> percent = endingAt(words, at);
      percent.filter(one -> !isDenied(words, one)).ifPresent(found::add);
    }
    return found;
  }

  /// The percentage whose unit is a word.
  private static Optional<Percent> endingAt(Words words, int unit) {
    String word = words.text(unit);
    boolean half = word.equals("полпроцента");
    if (half) {
      BigDecimal rate = new BigDecimal("0.005");
      return Optional.of(bounded(words, new Span(unit, unit), unit, rate, rate, false));
    }
    boolean cent = word.equals("cent") && words.text(unit - 1).equals("per");
    if (!cent && !UNIT.has(word)) {
      return Optional.empty();
    }
    int last = cent ? unit - 2 : unit - 1;
    boolean between = words.text(last).equals("-") || words.text(last).equals("a");
    int end = between ? last - 1 : last;
    return Numbers.before(words, end)
        .filter(number -> number.value().signum() > 0 && number.value().compareTo(HIGHEST) <= 0)
        .map(number -> ranged(words, number, unit));
  }

  /// With the lower end of a range, where there is one: `5-10 %`, `от 5 до 10 %`, `5% to 10%`.
  private static Percent ranged(Words words, Numbers.Found upper, int unit) {
    int between = upper.first() - 1;
    boolean dash = words.text(between).equals("-");
    boolean word = Set.of("до", "to", "and").contains(words.text(between));
    int end = between - 1;
    if (UNIT.has(words.text(end))) {
      end--;
    }
    Optional<Numbers.Found> lower =
        dash || word ? Numbers.before(words, end) : lowerOfKazakh(words, upper.first());
    boolean begins =
        dash || (!word && lower.isPresent()) || isRange(words, words.text(between), lower);
    BigDecimal high = upper.value().divide(HUNDRED);
    if (lower.isPresent() && begins && lower.get().value().compareTo(upper.value()) < 0) {
      BigDecimal low = lower.get().value().divide(HUNDRED);
      Span number = new Span(lower.get().first(), upper.last());
      return bounded(words, number, unit, low, high, true);
    }
    return bounded(words, new Span(upper.first(), upper.last()), unit, high, high, false);
  }

  /// Whether the word between two numbers makes them a range: `from 5 to 10`, `5% to 10`.
  private static boolean isRange(Words words, String between, Optional<Numbers.Found> lower) {
    return between.equals("to")
        || lower.map(one -> RANGE.contains(words.text(one.first() - 1))).orElse(false);
  }

  /// `5-тен 10 пайызға дейін`
  private static Optional<Numbers.Found> lowerOfKazakh(Words words, int upper) {
    boolean ending =
        Set.of("тен", "тан", "ден", "дан", "нен", "нан").contains(words.text(upper - 1))
            && words.text(upper - 2).equals("-");
    return ending ? Numbers.before(words, upper - 3) : Optional.empty();
  }

  private static Percent bounded(
      Words words, Span number, int unit, BigDecimal low, BigDecimal high, boolean range) {
    int first = number.first();
    int last = Math.max(unit, number.last());
    int after = afterEnding(words, last);
    Bound bound = Bound.EXACT;
    if (words.text(after).equals("дейін")) {
      bound = Bound.UP_TO;
      last = after;
    } else if (words.text(after).equals("бастап")) {
      bound = Bound.FROM;
      last = after;
    } else {
      Bound before = before(words, first - 1);
      int used = before == Bound.EXACT ? 0 : taken(words, first - 1);
      bound = before;
      first -= used;
    }
    return new Percent(new Span(first, last), number, range ? Bound.RANGE : bound, low, high);
  }

  /// Past the ending that Kazakh writes after a sign: `30%-ға дейін`.
  private static int afterEnding(Words words, int last) {
    return words.text(last + 1).equals("-") ? last + 3 : last + 1;
  }

  private static Bound before(Words words, int at) {
    String word = words.text(at);
    String earlier = words.text(at - 1);
    if (UP_TO.contains(word)) {
      return Bound.UP_TO;
    }
    return switch (earlier + " " + word) {
      case "up to", "не более", "не больше", "не выше" -> Bound.UP_TO;
      case "at least", "more than", "не менее", "не меньше", "не ниже", "кем дегенде" -> Bound.FROM;
      default ->
          FROM.contains(word) ? Bound.FROM : ABOUT.contains(word) ? Bound.ABOUT : Bound.EXACT;
    };
  }

  private static int taken(Words words, int at) {
    return BOUND_ENDS.contains(words.text(at)) || DENIALS.contains(words.text(at - 1)) ? 2 : 1;
  }

  private static boolean isDenied(Words words, Percent percent) {
    boolean before =
        percent.bound() == Bound.EXACT && DENIALS.contains(words.text(percent.span().first() - 1));
    return before || words.text(afterEnding(words, percent.span().last())).equals("емес");
  }
}
