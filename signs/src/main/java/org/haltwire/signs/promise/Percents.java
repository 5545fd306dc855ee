package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds percentages with their bounds: `до 30%`, `10-15 процентов`, `30 пайызға дейін`, `one
/// percent`, `процентов двадцать`. One that is denied (`не 20%, а 30%`; `20 емес, 30 пайыз`) is
/// left out.
final class Percents {

  /// Of a text so many are read; an offer has a handful.
  private static final int MOST = 100;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

  private static final Set<String> UNITS =
      Set.of("%", "проц", "pct", "прцентов", "процетов", "persent", "precent", "perc");
  private static final Set<String> INVERTED = Set.of("процентов", "процента");
  private static final Set<String> TO = Set.of("до", "to", "and", "по", "через");
  private static final Set<String> FROM = Set.of("от", "с", "from", "between");
  private static final Set<String> ABLATIVE = Set.of("тен", "тан", "ден", "дан", "нен", "нан");
  private static final Set<String> DENIALS = Set.of("не", "not", "ни", "вместо");

  private Percents() {}

  static boolean isUnit(Passage passage, int at) {
    String word = passage.text(at);
    return UNITS.contains(word)
        || word.startsWith("процент")
        || word.startsWith("пайыз")
        || word.startsWith("percent")
        || Keys.cyrillic(word).startsWith("пайыз")
        || Keys.cyrillic(word).startsWith("процент")
        || (word.equals("cent") && passage.text(at - 1).equals("per"));
  }

  static List<Percent> in(Passage passage) {
    List<Percent> found = new ArrayList<>();
    for (int at = 0; at < passage.size() && found.size() < MOST; at++) {
      Optional<Percent> percent = endingAt(passage, at).filter(one -> !isDenied(passage, one));
      percent.ifPresent(one -> {
        found.removeIf(lower -> lower.number().meets(one.number().first(), one.number().last()));
        found.add(one);
      });
    }
    return found;
  }

  /// The percentage whose unit is a word.
  private static Optional<Percent> endingAt(Passage passage, int unit) {
    if (passage.text(unit).equals("полпроцента")) {
      BigDecimal rate = new BigDecimal("0.005");
      return Optional.of(bounded(passage, new Span(unit, unit), unit, rate, rate));
    }
    if (!isUnit(passage, unit)) {
      return Optional.empty();
    }
    int end = passage.text(unit).equals("cent") ? unit - 2 : unit - 1;
    end -= passage.text(end).equals("a") ? 1 : 0;
    end -= Set.of("-", "of").contains(passage.text(end)) ? 1 : 0;
    int place = end;
    Optional<Numbers.Found> number = Numbers.before(passage, end).or(() -> huge(passage, place));
    if (number.isEmpty() && INVERTED.contains(passage.text(unit))) {
      return inverted(passage, unit);
    }
    return number.filter(one -> one.value().signum() > 0).map(one -> ranged(passage, one, unit));
  }

  /// A number of more digits than anybody means is the highest.
  private static Optional<Numbers.Found> huge(Passage passage, int at) {
    boolean digits = at >= 0 && passage.words().get(at).isNumber();
    return digits ? Optional.of(new Numbers.Found(at, at, HIGHEST)) : Optional.empty();
  }

  /// `процентов двадцать в месяц`: about so many.
  private static Optional<Percent> inverted(Passage passage, int unit) {
    return Numbers.at(passage, unit + 1)
        .filter(one -> one.value().signum() > 0 && passage.distance(unit, one.first()) == 1)
        .filter(one -> !isUnit(passage, one.last() + 1) && passage.unit(one.last() + 1).isEmpty())
        .map(one -> {
          BigDecimal rate = fraction(one.value());
          Span span = new Span(unit, one.last());
          return new Percent(span, span, Bound.ABOUT, rate, rate);
        });
  }

  /// With the lower end of a range, where there is one: `5-10 %`, `от 5 до 10 %`, `5% to 10%`,
  /// `10%-дан 30%-ға дейін`.
  private static Percent ranged(Passage passage, Numbers.Found upper, int unit) {
    BigDecimal high = fraction(upper.value());
    Optional<Numbers.Found> lower = lower(passage, upper.first());
    if (lower.isPresent() && lower.get().value().signum() > 0) {
      BigDecimal low = fraction(lower.get().value());
      Span number = new Span(lower.get().first(), upper.last());
      Percent whole = bounded(passage, number, unit, low.min(high), high.max(low));
      Bound bound = low.compareTo(high) == 0 ? whole.bound() : Bound.RANGE;
      return new Percent(whole.span(), number, bound, whole.lower(), whole.upper());
    }
    return bounded(passage, new Span(upper.first(), upper.last()), unit, high, high);
  }

  private static Optional<Numbers.Found> lower(Passage passage, int upper) {
    int between = upper - 1;
    String word = passage.text(between);
    if (ABLATIVE.contains(word) && passage.text(between - 1).equals("-")) {
      return ending(passage, between - 2);
    }
    if (isUnit(passage, between) && ABLATIVE.stream().anyMatch(word::endsWith)) {
      return Numbers.before(passage, between - 1);
    }
    if (passage.dashBefore(upper) || word.equals("-")) {
      return ending(passage, word.equals("-") ? between - 1 : between);
    }
    if (!TO.contains(word)) {
      return Optional.empty();
    }
    return ending(passage, between - 1)
        .filter(one -> word.equals("to") || FROM.contains(passage.text(one.first() - 1)));
  }

  /// The number that ends with a word, or with the percent sign that the word is.
  private static Optional<Numbers.Found> ending(Passage passage, int last) {
    return Numbers.before(passage, isUnit(passage, last) ? last - 1 : last);
  }

  private static Percent bounded(
      Passage passage, Span number, int unit, BigDecimal low, BigDecimal high) {
    int last = Math.max(unit, number.last());
    int after = afterEnding(passage, last);
    if (passage.text(after).equals("дейін")) {
      return new Percent(new Span(number.first(), after), number, Bound.UP_TO, low, high);
    }
    if (passage.text(after).equals("бастап")) {
      return new Percent(new Span(number.first(), after), number, Bound.FROM, low, high);
    }
    Limits.Limit limit = Limits.before(passage, number.first() - 1);
    Span span = new Span(limit.first(), last);
    return new Percent(span, number, limit.bound(), low, high);
  }

  /// Past the ending that Kazakh writes after a sign: `30%-ға дейін`.
  private static int afterEnding(Passage passage, int last) {
    return passage.text(last + 1).equals("-") ? last + 3 : last + 1;
  }

  private static boolean isDenied(Passage passage, Percent percent) {
    int before = percent.span().first() - 1;
    boolean instead =
        passage.text(before - 1).equals("instead") && passage.text(before).equals("of");
    boolean denied = percent.bound() == Bound.EXACT && DENIALS.contains(passage.text(before));
    String after = passage.text(afterEnding(passage, percent.span().last()));
    return denied || instead || after.equals("емес") || after.equals("орнына");
  }

  private static BigDecimal fraction(BigDecimal number) {
    return number.min(HIGHEST).divide(HUNDRED);
  }
}
