package org.haltwire.centre.recovery.profile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haltwire.centre.yaml.Yaml;
import org.haltwire.core.event.Money;
import org.haltwire.core.money.Method;
import org.haltwire.core.profile.AppealRules;
import org.haltwire.core.profile.ChaseRules;
import org.haltwire.core.profile.CountryCalendar;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.DecidingBody;
import org.haltwire.core.profile.HoldLength;
import org.haltwire.core.profile.HoldRules;
import org.haltwire.core.profile.LegalBasis;
import org.haltwire.core.profile.Name;
import org.haltwire.core.profile.ProtectedIncome;
import org.haltwire.core.profile.RecoveryRules;
import org.haltwire.core.profile.ReportRules;
import org.haltwire.core.profile.ReturnBasis;
import org.haltwire.core.profile.ReturnRules;
import org.haltwire.core.profile.Source;
import org.haltwire.core.profile.Span;
import org.haltwire.core.profile.TraceRules;

/// Reads a profile. `docs/countries.md` says what each key means.
final class ProfileReader {

  private static final long LONGEST_CHAIN = 100;
  private static final long MOST_TRANSFERS = 1_000_000;
  private static final long MOST_EXTENSIONS = 100;
  private static final long MOST_TIERS = 10;

  private final Yaml top;
  private final SortedMap<String, Source> sources = new TreeMap<>();

  private ProfileReader(Yaml top) {
    this.top = top;
  }

  /// @param file its name, for what is said
  /// @throws org.haltwire.centre.yaml.WrongYaml with the place, what was expected and found
  static CountryProfile read(String file, String text) {
    return new ProfileReader(Yaml.parse(file, text)).profile();
  }

  private CountryProfile profile() {
    String code = top.text("code");
    Name name = name(top, "name");
    String currency = top.text("currency");
    Section.made(top, "currency", () -> Money.digits(currency));
    CountryCalendar calendar = calendar(zone(), top.map("calendar"));
    RecoveryRules rules =
        new RecoveryRules(report(), trace(), chase(), hold(), appeal(), returns());
    List<DecidingBody> bodies = bodies();
    top.complete();
    return Section.made(
        top,
        "code",
        () -> new CountryProfile(code, name, currency, calendar, rules, bodies, sources));
  }

  private ZoneId zone() {
    String zone = top.text("zone");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException wrong) {
      throw top.wrong("zone", "Expected a zone such as Asia/Almaty, but found \"" + zone + "\"");
    }
  }

  private CountryCalendar calendar(ZoneId zone, Yaml calendar) {
    Section.need(calendar, "weekend");
    SortedSet<DayOfWeek> weekend =
        Section.choices(calendar, "weekend", calendar.texts("weekend"), DayOfWeek.class);
    Section.need(calendar, "years");
    SortedSet<Integer> years = new TreeSet<>();
    for (String year : calendar.texts("years")) {
      years.add(Section.date(calendar, "years", year + "-01-01").getYear());
    }
    SortedSet<LocalDate> holidays = days(calendar, "holidays");
    if (calendar.has("estimated")) {
      holidays.addAll(days(calendar, "estimated"));
    }
    SortedSet<LocalDate> worked =
        calendar.has("worked") ? days(calendar, "worked") : new TreeSet<>();
    sources.put("calendar", Section.source(calendar));
    calendar.complete();
    return Section.made(
        top, "calendar", () -> new CountryCalendar(zone, weekend, years, holidays, worked));
  }

  /// Dates with what they are.
  private static SortedSet<LocalDate> days(Yaml calendar, String key) {
    SortedSet<LocalDate> days = new TreeSet<>();
    calendar.map(key).pairs().keySet().forEach(text -> days.add(Section.date(calendar, key, text)));
    return days;
  }

  private ReportRules report() {
    Section report = new Section(top, "report", sources);
    ReportRules rules = new ReportRules(report.span("max_age"), report.span("forward"));
    report.complete();
    return rules;
  }

  private TraceRules trace() {
    Section trace = new Section(top, "trace", sources);
    TraceRules rules =
        new TraceRules(
            trace.choice("method", Method.class),
            (int) trace.whole("max_hops", 1, LONGEST_CHAIN),
            window(trace),
            trace.whole("min_amount", 0, Money.LIMIT),
            (int) trace.whole("max_transfers", 1, MOST_TRANSFERS));
    trace.complete();
    return rules;
  }

  private static Duration window(Section trace) {
    Span window = trace.span("hop_window");
    if (!window.isExact()) {
      throw trace.yaml().wrong("hop_window", "Expected minutes or hours, but found " + window);
    }
    return window.exactly();
  }

  private ChaseRules chase() {
    Section chase = new Section(top, "chase", sources);
    ChaseRules rules = new ChaseRules(chase.span("taint_for"));
    chase.complete();
    return rules;
  }

  private HoldRules hold() {
    Section hold = new Section(top, "hold", sources);
    HoldLength length = length(hold);
    Span acknowledge = hold.span("acknowledge");
    long fourEyes = hold.whole("four_eyes_above", 0, Money.LIMIT);
    SortedSet<ProtectedIncome> carveOut = hold.choices("carve_out", ProtectedIncome.class);
    List<LegalBasis> legal = legalBasis(hold.yaml());
    List<String> mayExtend = hold.texts("may_extend");
    hold.complete();
    return Section.made(
        hold.yaml(),
        "may_extend",
        () -> new HoldRules(length, acknowledge, fourEyes, carveOut, legal, mayExtend));
  }

  private static HoldLength length(Section hold) {
    Span first = hold.span("first");
    Span extension = hold.spanOrNothing("extension");
    int most = (int) hold.whole("max_extensions", 0, MOST_EXTENSIONS);
    Span total = hold.span("total");
    return Section.made(hold.yaml(), "total", () -> new HoldLength(first, extension, most, total));
  }

  private static List<LegalBasis> legalBasis(Yaml hold) {
    Section.need(hold, "legal_basis");
    List<LegalBasis> all = new ArrayList<>();
    for (Yaml one : hold.maps("legal_basis")) {
      String code = one.text("code");
      Name text = name(one, "text");
      Source source = Section.source(one);
      one.complete();
      all.add(Section.made(one, "code", () -> new LegalBasis(code, text, source)));
    }
    return all;
  }

  private AppealRules appeal() {
    Section appeal = new Section(top, "appeal", sources);
    AppealRules rules =
        new AppealRules(
            appeal.span("review"),
            appeal.choice("on_overdue", AppealRules.OnOverdue.class),
            (int) appeal.whole("tiers", 1, MOST_TIERS),
            appeal.span("answer_window"));
    appeal.complete();
    return rules;
  }

  private ReturnRules returns() {
    Section returns = new Section(top, "return", sources);
    List<SortedSet<ReturnBasis>> bases =
        Section.sets(returns.rule("bases"), "value", ReturnBasis.class);
    ReturnRules.SmallSums small =
        returns.yaml().has("small_sums") ? small(returns) : ReturnRules.SmallSums.NONE;
    Span order = returns.span("order");
    Span execute = returns.span("execute");
    Span watch = returns.span("watch");
    returns.complete();
    return Section.made(
        returns.yaml(), "bases", () -> new ReturnRules(bases, small, order, execute, watch));
  }

  private static ReturnRules.SmallSums small(Section returns) {
    Yaml rule = returns.rule("small_sums", "below");
    long below = rule.whole("below", 1, Money.LIMIT);
    List<SortedSet<ReturnBasis>> bases = Section.sets(rule, "value", ReturnBasis.class);
    return Section.made(rule, "value", () -> new ReturnRules.SmallSums(below, bases));
  }

  private List<DecidingBody> bodies() {
    Section.need(top, "body");
    List<DecidingBody> bodies = new ArrayList<>();
    for (Yaml one : top.maps("body")) {
      bodies.add(new DecidingBody(name(one, "name"), one.text("post", ""), one.text("web", "")));
      one.complete();
    }
    return bodies;
  }

  private static Name name(Yaml from, String key) {
    Yaml words = from.map(key);
    Name name = new Name(words.text("en"), words.text("ru"), words.text("kk"));
    words.complete();
    return name;
  }
}
