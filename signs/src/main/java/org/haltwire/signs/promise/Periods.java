package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.signs.promise.Lengths.Length;
import org.haltwire.signs.promise.Period.Manner;
import org.haltwire.signs.promise.Units.Case;
import org.haltwire.signs.promise.Units.Unit;

/// Finds lengths of time: `в день`, `за 10 дней`, `ай сайын`, `per annum`, `/мес`, `раз в полгода`,
/// `every 12 hours`, `20 рабочих дней`.
final class Periods {

  private static final int MOST = 200;

  /// Past this a count of years is a date.
  private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000);

  private static final Set<String> TIMES = WordSet.of("раз раза once times рет");

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
    boolean said = twice || TIMES.contains(passage.key(word));
    if (!said || number.filter(one -> one.value().signum() <= 0).isPresent()) {
      return Optional.empty();
    }
    BigDecimal by =
        twice ? BigDecimal.TWO : number.map(Numbers.Found::value).orElse(BigDecimal.ONE);
    int next = word + 1;
    boolean counted = at > 0 && passage.words().get(at - 1).isNumber();
    boolean multiplied = Set.of("в", "во").contains(passage.text(at - 1));
    if (counted || multiplied || !PeriodWords.isEvery(passage.key(next))) {
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
    Optional<Manner> said = PeriodWords.preposition(passage, at);
    int from = said.isPresent() ? PeriodWords.merely(passage, at + 1) : at;
    Optional<Numbers.Found> number = Numbers.at(passage, from);
    boolean half = Lengths.at(passage, from).filter(Length::halved).isPresent();
    if (half || number.filter(one -> one.value().signum() > 0).isEmpty()) {
      return Optional.empty();
    }
    Numbers.Found count = upper(number.get());
    boolean dashed = passage.text(count.last() + 1).equals("-");
    int place = dashed ? count.last() + 2 : PeriodWords.working(passage, count.last() + 1);
    Optional<Length> unit =
        Lengths.at(passage, place)
            .filter(one -> one.form() != Case.NAMED && (one.form() != Case.EVERY || dashed));
    if (unit.isEmpty() || isMoney(from) || count.value().compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    boolean lasting = dashed && passage.text(place).startsWith("day");
    return Optional.of(finished(at, unit.get(), count.value(), said, lasting));
  }

  private Period finished(
      int at, Length unit, BigDecimal count, Optional<Manner> said, boolean lasting) {
    int end = unit.last();
    boolean ago = passage.text(end + 1).equals("сайын");
    boolean after = PeriodWords.isAfter(passage.key(end + 1));
    int last = ago || after ? end + 1 : end;
    Manner manner;
    if (ago
        || said.filter(one -> one == Manner.EVERY && !PeriodWords.isIn(passage.key(at)))
            .isPresent()) {
      manner = Manner.EVERY;
    } else if (after || unit.form() == Case.WITHIN) {
      manner = Manner.WITHIN;
    } else if (said.isPresent()) {
      manner = PeriodWords.isIn(passage.key(at)) ? Manner.WITHIN : said.get();
    } else {
      manner = unit.form() == Case.PLAIN && !lasting ? Manner.BARE : Manner.LASTING;
    }
    return new Period(new Span(at, last), unit.days().multiply(count), manner);
  }

  /// `в день`, `ай сайын`, `per month`, `раз в квартал`, `жарты жылда`, `each working day`.
  private Optional<Period> single(int at) {
    Optional<Manner> said = PeriodWords.preposition(passage, at);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    int place = PeriodWords.merely(passage, passage.text(at + 1).equals("-") ? at + 2 : at + 1);
    if (said.get() == Manner.WITHIN && Set.of("a", "an").contains(passage.text(place))) {
      place = PeriodWords.merely(passage, place + 1);
    }
    boolean other = passage.text(place).equals("other") && said.get() == Manner.EVERY;
    int named = other ? place + 1 : place;
    Optional<Length> unit = Lengths.at(passage, named);
    int end = unit.map(Length::last).orElse(named);
    boolean fits =
        unit.filter(one -> isAfter(at, one.form())).isPresent()
            && !PeriodWords.isName(passage.key(end + 1));
    boolean after =
        PeriodWords.isAfter(passage.key(end + 1)) || passage.text(end + 1).equals("сайын");
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
      case NAMED -> PeriodWords.isEach(passage.key(at));
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
    return Lengths.at(passage, at).flatMap(length -> alone(at, length));
  }

  private Optional<Period> alone(int at, Length length) {
    int end = length.last();
    String next = passage.key(end + 1);
    BigDecimal days = length.days();
    if (next.equals("сайын") || next.startsWith("сайынг")) {
      return Optional.of(new Period(new Span(at, end + 1), days, Manner.EVERY));
    }
    if (PeriodWords.isAfter(next)) {
      return Optional.of(new Period(new Span(at, end + 1), days, Manner.WITHIN));
    }
    boolean daily = passage.key(at).equals("кунде");
    Case form = length.form();
    boolean every = form == Case.EVERY || form == Case.LASTING || daily;
    if (every || (length.halved() && form == Case.WITHIN)) {
      return Optional.of(new Period(new Span(at, end), days, every ? Manner.EVERY : Manner.WITHIN));
    }
    return length.halved()
        ? Optional.of(new Period(new Span(at, end), days, Manner.BARE))
        : Optional.empty();
  }

  /// `завтра`, `next week`, `келесі айда`.
  private Optional<Period> moment(int at) {
    String now = passage.key(at);
    if (PeriodWords.isTomorrow(now) || now.equals("послезавтра")) {
      BigDecimal days = now.equals("послезавтра") ? BigDecimal.TWO : Units.DAY;
      return Optional.of(new Period(new Span(at, at), days, Manner.THEN));
    }
    if (!PeriodWords.isNext(now)) {
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

  private boolean isMoney(int at) {
    return Set.of("$", "€", "£", "₸", "₽").contains(passage.text(at - 1));
  }

  private Numbers.Found upper(Numbers.Found lower) {
    if (!passage.text(lower.last() + 1).equals("-")) {
      return lower;
    }
    return Numbers.at(passage, lower.last() + 2).orElse(lower);
  }
}
