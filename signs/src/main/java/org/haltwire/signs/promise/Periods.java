package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.promise.Period.Manner;
import org.haltwire.signs.promise.Units.Case;
import org.haltwire.signs.promise.Units.Unit;

/// Finds lengths of time: `в день`, `за 10 дней`, `ай сайын`, `per annum`, `/мес`, `раз в полгода`,
/// `every 12 hours`, `20 рабочих дней`.
final class Periods {

  private static final int MOST = 200;

  /// Past this a count of years is a date.
  private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000);

  private static final Set<String> EVERY =
      Set.of(
          "в", "во", "v", "каждый", "каждую", "каждые", "каждое", "каждого", "каждым", "per", "a",
          "an", "every", "each", "/", "әр", "әрбір", "any");
  private static final Set<String> WITHIN =
      Set.of(
          "за",
          "через",
          "спустя",
          "in",
          "within",
          "after",
          "over",
          "течение",
          "za",
          "итогам",
          "during",
          "следующие");
  private static final Set<String> LASTING =
      Set.of("на", "for", "сроком", "срок", "мерзімі", "term", "первые", "first");
  private static final Set<String> AFTER =
      Set.of("ішінде", "кейін", "соң", "өткенде", "өткен", "later", "спустя", "iшінде");

  /// Stand between a count or preposition and its unit without changing it.
  private static final Set<String> MERELY =
      Set.of(
          "just",
          "only",
          "the",
          "всего",
          "каждые",
          "каждый",
          "каждую",
          "небары",
          "single",
          "calendar",
          "business",
          "working",
          "trading",
          "банковских",
          "banking",
          "первый",
          "первую",
          "один",
          "одну",
          "этот",
          "лишь",
          "бар",
          "болғаны",
          "about",
          "around",
          "full",
          "whole",
          "целый",
          "течение",
          "первого",
          "next",
          "following",
          "ближайшие");

  private static final Set<String> NOT_AFTER =
      Set.of(
          "рождения", "открытия", "матча", "выборов", "свадьбы", "обращения", "рождение", "победы");
  private static final Map<String, BigDecimal> MOMENTS =
      Map.of(
          "завтра",
          Units.DAY,
          "tomorrow",
          Units.DAY,
          "ертен",
          Units.DAY,
          "ертең",
          Units.DAY,
          "ертеңіне",
          Units.DAY,
          "ертесіне",
          Units.DAY,
          "назавтра",
          Units.DAY,
          "послезавтра",
          BigDecimal.TWO);
  private static final Set<String> NEXT = Set.of("next", "следующей", "следующем", "келесі", "прошлом", "прошлой", "last", "өткен");

  private static final List<String> WORKING = List.of("рабоч", "торгов", "календарн", "жұмыс", "сауда");

  private final Passage passage;

  private Periods(Passage passage) {
    this.passage = passage;
  }

  static List<Period> in(Passage passage) {
    return new Periods(passage).all();
  }

  private List<Period> all() {
    List<Period> found = new ArrayList<>();
    int at = 0;
    while (at < passage.size() && found.size() < MOST) {
      Optional<Period> period = at(at);
      period.ifPresent(found::add);
      at = period.map(one -> one.span().last() + 1).orElse(at + 1);
    }
    return found;
  }

  private Optional<Period> at(int at) {
    return frequency(at)
        .or(() -> counted(at))
        .or(() -> single(at))
        .or(() -> alone(at))
        .or(() -> moment(at));
  }

  /// `раз в 10 дней`, `два раза в месяц`, `twice a week`.
  private Optional<Period> frequency(int at) {
    boolean twice = passage.text(at).equals("twice") || passage.text(at).equals("дважды");
    Optional<Numbers.Found> number = twice ? Optional.empty() : Numbers.at(passage, at);
    int word = number.map(one -> one.last() + 1).orElse(at);
    boolean said =
        twice || Set.of("раз", "раза", "once", "times", "рет").contains(passage.text(word));
    if (!said || number.filter(one -> one.value().signum() <= 0).isPresent()) {
      return Optional.empty();
    }
    BigDecimal by =
        twice ? BigDecimal.TWO : number.map(Numbers.Found::value).orElse(BigDecimal.ONE);
    int next = word + 1;
    boolean counted = at > 0 && passage.words().get(at - 1).isNumber();
    boolean multiplied = Set.of("в", "во").contains(passage.text(at - 1));
    if (counted || multiplied || !EVERY.contains(passage.text(next))) {
      return Optional.empty();
    }
    return counted(next)
        .or(() -> single(next))
        .map(one ->
            new Period(
                new Span(at, one.span().last()),
                one.days().divide(by, 12, RoundingMode.HALF_EVEN),
                Manner.EVERY));
  }

  /// `за 10 дней`, `10 күнде`, `in ten days`, `через 2-3 недели`, `әр 12 сағат сайын`, `10 дней`.
  private Optional<Period> counted(int at) {
    Optional<Manner> said = preposition(at);
    int from = said.isPresent() ? merely(at + 1) : at;
    Optional<Numbers.Found> number = Numbers.at(passage, from);
    if (number.isEmpty() || number.get().value().signum() <= 0) {
      return Optional.empty();
    }
    if (half(from).isPresent()) {
      return Optional.empty();
    }
    Numbers.Found count = upper(number.get());
    boolean dashed = passage.text(count.last() + 1).equals("-");
    int place = dashed ? count.last() + 2 : working(count.last() + 1);
    Optional<Unit> unit =
        half(place)
            .or(() -> Units.of(passage.text(place)))
            .filter(one -> one.form() != Case.NAMED && (one.form() != Case.EVERY || dashed));
    if (unit.isEmpty() || isMoney(from) || count.value().compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    int end = half(place).isPresent() ? halfEnd(place) : place;
    boolean lasting = dashed && passage.text(place).startsWith("day");
    return Optional.of(finished(at, end, unit.get(), count.value(), said, lasting));
  }

  private Period finished(
      int at, int end, Unit unit, BigDecimal count, Optional<Manner> said, boolean lasting) {
    boolean ago = passage.text(end + 1).equals("сайын");
    boolean after = AFTER.contains(passage.text(end + 1));
    int last = ago || after ? end + 1 : end;
    Manner manner;
    if (ago || said.filter(one -> one == Manner.EVERY && !isIn(at)).isPresent()) {
      manner = Manner.EVERY;
    } else if (after || unit.form() == Case.WITHIN) {
      manner = Manner.WITHIN;
    } else if (said.isPresent()) {
      manner = isIn(at) ? Manner.WITHIN : said.get();
    } else {
      manner = unit.form() == Case.PLAIN && !lasting ? Manner.BARE : Manner.LASTING;
    }
    return new Period(new Span(at, last), unit.days().multiply(count), manner);
  }

  /// `в 10 дней` is not `в день`.
  private boolean isIn(int at) {
    return Set.of("в", "во", "a", "an").contains(passage.text(at));
  }

  /// `в день`, `ай сайын`, `per month`, `раз в квартал`, `жарты жылда`, `each working day`.
  private Optional<Period> single(int at) {
    Optional<Manner> said = preposition(at);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    int place = merely(passage.text(at + 1).equals("-") ? at + 2 : at + 1);
    if (said.get() == Manner.WITHIN && Set.of("a", "an").contains(passage.text(place))) {
      place = merely(place + 1);
    }
    boolean other = passage.text(place).equals("other") && said.get() == Manner.EVERY;
    int named = other ? place + 1 : place;
    Optional<Unit> unit = half(named).or(() -> Units.of(passage.text(named)));
    int end = half(named).isPresent() ? halfEnd(named) : named;
    boolean fits =
        unit.filter(one -> isAfter(at, one.form())).isPresent()
            && !NOT_AFTER.contains(passage.text(end + 1));
    boolean after = AFTER.contains(passage.text(end + 1)) || passage.text(end + 1).equals("сайын");
    BigDecimal by = other ? BigDecimal.TWO : BigDecimal.ONE;
    return fits
        ? Optional.of(
            new Period(
                new Span(at, after ? end + 1 : end), unit.get().days().multiply(by), said.get()))
        : Optional.empty();
  }

  /// Whether a preposition goes with a form of a unit.
  private boolean isAfter(int at, Case form) {
    return switch (form) {
      case PLAIN, WITHIN, FOR -> true;
      case NAMED ->
          passage.text(at).startsWith("кажд")
              || passage.text(at).equals("v")
              || Set.of("every", "each", "әр").contains(passage.text(at));
      case EVERY, AFTER, LASTING -> false;
    };
  }

  /// A word that says it alone: `ежедневно`, `айына`, `annual`, `p.a.`, `аптадан соң`, `ай сайын`.
  private Optional<Period> alone(int at) {
    if (passage.text(at).equals("p") && passage.text(at + 1).startsWith("a")) {
      return Optional.of(new Period(new Span(at, at + 1), Units.YEAR, Manner.EVERY));
    }
    if (passage.text(at).equals("p")
        && passage.text(at + 1).equals(".")
        && passage.text(at + 2).startsWith("a")) {
      return Optional.of(new Period(new Span(at, at + 2), Units.YEAR, Manner.EVERY));
    }
    Optional<Unit> half = half(at);
    int end = half.isPresent() ? halfEnd(at) : at;
    Optional<Unit> unit = half.or(() -> Units.of(passage.text(at)));
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    String next = passage.text(end + 1);
    BigDecimal days = unit.get().days();
    if (next.equals("сайын") || next.equals("сайынғы")) {
      return Optional.of(new Period(new Span(at, end + 1), days, Manner.EVERY));
    }
    if (AFTER.contains(next)) {
      return Optional.of(new Period(new Span(at, end + 1), days, Manner.WITHIN));
    }
    boolean daily = Keys.of(passage.text(at)).equals("кунде");
    Case form = unit.get().form();
    boolean every = form == Case.EVERY || form == Case.LASTING || daily;
    if (every || (half.isPresent() && form == Case.WITHIN)) {
      return Optional.of(new Period(new Span(at, end), days, every ? Manner.EVERY : Manner.WITHIN));
    }
    return half.filter(_ -> !passage.text(at).startsWith("пол"))
        .map(_ -> new Period(new Span(at, end), days, Manner.BARE));
  }

  /// `завтра`, `next week`, `келесі айда`.
  private Optional<Period> moment(int at) {
    BigDecimal days = MOMENTS.get(passage.text(at));
    if (days != null) {
      return Optional.of(new Period(new Span(at, at), days, Manner.THEN));
    }
    if (!NEXT.contains(passage.text(at))) {
      return Optional.empty();
    }
    String word = passage.text(at + 1);
    Optional<Unit> unit =
        switch (word) {
          case "неделе" -> Units.of("неделю");
          case "месяце" -> Units.of("месяц");
          default -> Units.of(word);
        };
    return unit.map(one -> new Period(new Span(at, at + 1), one.days(), Manner.THEN));
  }

  private Optional<Manner> preposition(int at) {
    String word = passage.text(at);
    if (EVERY.contains(word)) {
      return Optional.of(Manner.EVERY);
    }
    if (WITHIN.contains(word)) {
      return Optional.of(Manner.WITHIN);
    }
    return LASTING.contains(word) ? Optional.of(Manner.LASTING) : Optional.empty();
  }

  /// Past words that change nothing.
  private int merely(int at) {
    int next = at;
    while (next - at < 3 && isMere(passage.text(next))) {
      next++;
    }
    return next;
  }

  private static boolean isMere(String word) {
    return MERELY.contains(word) || WORKING.stream().anyMatch(word::startsWith);
  }

  /// Past "working" and the like between a count and its unit.
  private int working(int at) {
    boolean mere =
        isMere(passage.text(at))
            && Units.of(passage.text(at + 1)).isPresent()
            && !NEXT.contains(passage.text(at));
    return mere ? at + 1 : at;
  }

  private boolean isMoney(int at) {
    return Set.of("$", "€", "£", "₸", "₽").contains(passage.text(at - 1));
  }

  private Numbers.Found upper(Numbers.Found lower) {
    if (!passage.text(lower.last() + 1).equals("-")) {
      return lower;
    }
    return Numbers.at(passage, lower.last() + 2).orElse(lower);
  }

  /// `half a year`, `half year`, `жарты жылда`, `semi-annual`: the unit halved.
  private Optional<Unit> half(int at) {
    int end = halfEnd(at);
    if (end == at) {
      return Optional.empty();
    }
    return Units.of(passage.text(end))
        .map(unit ->
            new Unit(
                unit.days().equals(Units.YEAR)
                    ? Units.HALF_YEAR
                    : unit.days().divide(BigDecimal.TWO, 12, RoundingMode.HALF_EVEN),
                unit.form()));
  }

  /// The word of the unit; the place itself where nothing is halved.
  private int halfEnd(int at) {
    String word = passage.text(at);
    if (!Set.of("half", "жарты", "semi").contains(word)) {
      return at;
    }
    int next = at + 1;
    while (next - at < 3 && Set.of("a", "an", "-", "of").contains(passage.text(next))) {
      next++;
    }
    return Units.of(passage.text(next)).isPresent() ? next : at;
  }
}
