package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.text.Words;

/// Finds lengths of time: `в день`, `за 10 дней`, `ай сайын`, `per annum`, `/мес`.
final class Periods {

  private static final int MOST = 200;

  /// Days of a year of interest.
  static final BigDecimal YEAR = BigDecimal.valueOf(365);

  private static final BigDecimal HOUR =
      BigDecimal.ONE.divide(BigDecimal.valueOf(24), 12, RoundingMode.HALF_EVEN);

  private static final Set<String> BEFORE =
      Set.of(
          "в", "за", "через", "каждый", "каждую", "каждые", "каждое", "раз", "на", "per", "a", "an",
          "every", "each", "in", "within", "after", "over", "/", "әр", "течение");
  private static final Set<String> BEFORE_COUNTED =
      Set.of(
          "за",
          "через",
          "каждые",
          "в",
          "in",
          "within",
          "after",
          "every",
          "over",
          "per",
          "на",
          "течение",
          "әр",
          "следующие",
          "первые");
  private static final Set<String> AFTER_COUNTED = Set.of("сайын", "ішінде", "кейін", "later");

  private static final Set<String> MERELY =
      Set.of("just", "only", "the", "next", "всего", "каждые", "течение", "небары");
  private static final Set<String> ONE =
      Set.of(
          "каждый", "каждую", "single", "calendar", "рабочий", "первый", "первую", "один", "одну");
  private static final Set<String> LOCATIVE =
      Set.of("күнде", "аптада", "айда", "жылда", "тәулікте", "сағатта");

  private static final Stems HOURS = Stems.of("час. часа. часов. ч. сағат hour hr. hrs.");
  private static final Stems DAYS =
      Stems.of(
          "день. дня. дней. днем. дн. сутки. суток. сут. рабочий. күн. күнде. күнге. күні."
              + " тәулік. тәулікте. day. days. business.");
  private static final Stems WEEKS =
      Stems.of("неделя. неделю. недели. недель. нед. апта. аптада. аптаға. week. weeks. wk.");
  private static final Stems MONTHS =
      Stems.of("месяц. месяца. месяцев. мес. ай. айда. айға. айын. month. months. mo. mon. mth.");
  private static final Stems YEARS =
      Stems.of("год. года. лет. жыл. жылда. жылға. year. years. yr. annum.");

  private static final Stems A_HOUR = Stems.of("ежечасн почасов сағатына. hourly.");
  private static final Stems A_DAY =
      Stems.of("ежедневн каждодневн посуточн күніне. күнделікті. тәулігіне. daily. дневн");
  private static final Stems A_WEEK = Stems.of("еженедельн аптасына. апталық weekly.");
  private static final Stems A_MONTH = Stems.of("ежемесячн месячн айына. айлық monthly.");
  private static final Stems A_YEAR =
      Stems.of(
          "годовых. годовые. годовой. годовая. ежегодн жылына. жылдық annual yearly. pa. apr. apy.");

  private Periods() {}

  static List<Period> in(Words words) {
    List<Period> found = new ArrayList<>();
    int at = 0;
    while (at < words.size() && found.size() < MOST) {
      Optional<Period> period = at(words, at);
      period.ifPresent(found::add);
      at = period.map(one -> one.span().last() + 1).orElse(at + 1);
    }
    return found;
  }

  private static Optional<Period> at(Words words, int at) {
    Optional<Period> counted = counted(words, at);
    return counted.isPresent() ? counted : single(words, at);
  }

  /// `за 10 дней`, `10 күнде`, `in ten days`, `через 2-3 недели`.
  private static Optional<Period> counted(Words words, int at) {
    int from = BEFORE_COUNTED.contains(words.text(at)) ? at + 1 : at;
    if (MERELY.contains(words.text(from))) {
      from++;
    }
    Optional<Numbers.Found> number = Numbers.at(words, from);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Numbers.Found count = number.get();
    if (words.text(count.last() + 1).equals("-")) {
      Optional<Numbers.Found> upper = Numbers.at(words, count.last() + 2);
      if (upper.isPresent()) {
        count = upper.get();
      }
    }
    int unit = words.text(count.last() + 1).equals("-") ? count.last() + 2 : count.last() + 1;
    Optional<BigDecimal> days = unit(words.text(unit));
    int last = AFTER_COUNTED.contains(words.text(unit + 1)) ? unit + 1 : unit;
    if (words.text(unit).equals("рабочих") || words.text(unit).equals("business")) {
      days = unit(words.text(unit + 1));
      last = unit + 1;
    }
    boolean bound = from > at || last > unit || isLocative(words.text(unit));
    boolean fits = bound && days.isPresent() && count.value().signum() > 0;
    BigDecimal value = count.value();
    int end = last;
    return fits
        ? days.map(one -> new Period(new Span(at, end), one.multiply(value)))
        : Optional.empty();
  }

  /// A unit in the case that says "within".
  private static boolean isLocative(String word) {
    return LOCATIVE.contains(word);
  }

  /// `в день`, `ай сайын`, `per month`, `ежедневно`.
  private static Optional<Period> single(Words words, int at) {
    String word = words.text(at);
    Optional<BigDecimal> days = adverb(word);
    if (days.isPresent()) {
      return days.map(one -> new Period(new Span(at, at), one));
    }
    if (words.text(at + 1).equals("сайын")) {
      return unit(word).map(one -> new Period(new Span(at, at + 1), one));
    }
    if (word.equals("p") && words.text(at + 1).equals(".") && words.text(at + 2).startsWith("a")) {
      return Optional.of(new Period(new Span(at, at + 2), YEAR));
    }
    if (word.equals("p") && words.text(at + 1).equals("a")) {
      return Optional.of(new Period(new Span(at, at + 1), YEAR));
    }
    if (!BEFORE.contains(word)) {
      return Optional.empty();
    }
    int unit = words.text(at + 1).equals("-") ? at + 2 : at + 1;
    while (ONE.contains(words.text(unit))) {
      unit++;
    }
    int last = unit;
    return unit(words.text(unit)).map(one -> new Period(new Span(at, last), one));
  }

  private static Optional<BigDecimal> adverb(String word) {
    if (A_DAY.has(word)) {
      return Optional.of(BigDecimal.ONE);
    }
    if (A_WEEK.has(word)) {
      return Optional.of(BigDecimal.valueOf(7));
    }
    if (A_MONTH.has(word)) {
      return Optional.of(BigDecimal.valueOf(Promise.MONTH_DAYS));
    }
    if (A_YEAR.has(word)) {
      return Optional.of(YEAR);
    }
    return A_HOUR.has(word) ? Optional.of(HOUR) : Optional.empty();
  }

  private static Optional<BigDecimal> unit(String word) {
    if (DAYS.has(word)) {
      return Optional.of(BigDecimal.ONE);
    }
    if (WEEKS.has(word)) {
      return Optional.of(BigDecimal.valueOf(7));
    }
    if (MONTHS.has(word)) {
      return Optional.of(BigDecimal.valueOf(Promise.MONTH_DAYS));
    }
    if (YEARS.has(word)) {
      return Optional.of(YEAR);
    }
    return HOURS.has(word) ? Optional.of(HOUR) : Optional.empty();
  }
}
