package org.haltwire.centre.recovery.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.core.profile.AppealRules;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.haltwire.core.profile.ProtectedIncome;
import org.haltwire.core.profile.ReturnBasis;
import org.haltwire.core.profile.Source;
import org.haltwire.core.profile.Span;
import org.haltwire.core.profile.TraceMethod;
import org.haltwire.core.rule.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

class ProfileReaderTest {

  /// Those that docs/countries.md names as ones with a default.
  private static final Set<String> OPTIONAL = Set.of("estimated", "worked", "small_sums", "post");

  @Test
  void readsWhatIsInTheFile() {
    CountryProfile kz = read("kz");
    assertEquals("KZT", kz.currency());
    assertEquals("Қазақстан", kz.name().in(Language.KK));
    assertEquals("Asia/Almaty", kz.calendar().zone().getId());
    assertEquals(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), kz.calendar().weekend());
    assertEquals("80d", kz.report().maxAge().toString());
    assertEquals(TraceMethod.PRO_RATA, kz.trace().method());
    assertEquals(Duration.ofHours(24), kz.trace().hopWindow());
    assertEquals("5wd", kz.hold().length().first().toString());
    assertEquals(Set.of(ProtectedIncome.values()), kz.hold().carveOut());
    assertEquals("KZ-PAYMENTS-25-1", kz.hold().legalBasis().getFirst().code());
    assertTrue(kz.hold().basis("KZ-PAYMENTS-25-1").isPresent());
    assertEquals(AppealRules.OnOverdue.RELEASE, kz.appeal().onOverdue());
    assertEquals(2, kz.bodies().size());
    assertEquals("", kz.bodies().getFirst().post());
  }

  @Test
  void knowsWhereEachRuleIsFrom() {
    CountryProfile kz = read("kz");
    assertEquals(new Source.Proposal(), kz.source("hold.acknowledge").orElseThrow());
    assertEquals(
        LocalDate.of(2026, 11, 22),
        kz.source("hold.first").orElseThrow() instanceof Source.Published law
            ? law.checked()
            : LocalDate.EPOCH);
    assertEquals(
        Set.of(
            "appeal.answer_window appeal.on_overdue appeal.review appeal.tiers calendar"
                .concat(
                    " chase.taint_for hold.acknowledge hold.carve_out hold.extension hold.first")
                .concat(" hold.four_eyes_above hold.max_extensions hold.may_extend hold.total")
                .concat(" report.forward report.max_age return.bases return.execute return.order")
                .concat(" return.watch trace.hop_window trace.max_hops trace.max_transfers")
                .concat(" trace.method trace.min_amount")
                .split(" ")),
        kz.sources().keySet());
  }

  @Test
  void holdsAWeekOfWorkInKazakhstanAndElevenDaysInBrazil() {
    Instant friday = Instant.parse("2026-03-20T06:30:00Z");
    CountryProfile kz = read("kz");
    assertEquals(
        Instant.parse("2026-04-01T19:00:00Z"),
        Deadline.from(friday, kz.hold().length().first(), kz.calendar()),
        "Nauryz lies between");
    CountryProfile br = read("br");
    assertEquals(
        friday.plus(Duration.ofDays(11)),
        Deadline.from(friday, br.hold().length().total(), br.calendar()));
  }

  @Test
  void returnsByWhatTheCountryAccepts() {
    var kz = read("kz").returns();
    assertFalse(kz.suffices(Set.of(ReturnBasis.INVESTIGATOR_NOTICE), 1));
    assertFalse(kz.suffices(Set.of(ReturnBasis.PROSECUTOR_SANCTION), 1));
    assertTrue(
        kz.suffices(Set.of(ReturnBasis.INVESTIGATOR_NOTICE, ReturnBasis.PROSECUTOR_SANCTION), 1));
    assertTrue(kz.suffices(List.of(ReturnBasis.COURT_ORDER), 1));
    assertFalse(kz.suffices(List.of(), 1));
    var india = read("in").returns();
    assertTrue(india.suffices(Set.of(ReturnBasis.POLICE_ORDER), 4_999_999));
    assertFalse(india.suffices(Set.of(ReturnBasis.POLICE_ORDER), 5_000_000));
    assertTrue(india.suffices(Set.of(ReturnBasis.COURT_ORDER), 5_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "in", "kz", "ru", "sg", "th"})
  void needsEachKey(String code) {
    List<String> taken = new ArrayList<>();
    ShippedFiles.maps(code)
        .forEach((path, map) -> {
          if (path.equals(List.of("calendar", "holidays")) || path.contains("estimated")) {
            return;
          }
          for (String key : map.keySet()) {
            if (!OPTIONAL.contains(key) && !key.equals("web")) {
              assertMissed(code, path, key);
              taken.add(String.join(".", path) + "." + key);
            }
          }
        });
    assertTrue(taken.size() > 90, taken::toString);
  }

  private static void assertMissed(String code, List<String> path, String key) {
    Map<String, Object> top = ShippedFiles.map(code);
    ShippedFiles.at(top, path).remove(key);
    String text = new Dump(DumpSettings.builder().build()).dumpToString(top);
    String message = refusal(text);
    assertTrue(
        message.matches("x\\.yaml:\\d+:\\d+: Expected the key " + key + ", but it is not here"),
        () -> path + " without " + key + ": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          code: kz | code: KZ | 5:7: Expected a country as two small letters such as kz, but found "KZ"
          currency: KZT | currency: TENGE | 7:11: Expected a currency code of ISO 4217 such as KZT in currency, but got "TENGE"
          Asia/Almaty | Mars/Base | 8:7: Expected a zone such as Asia/Almaty, but found "Mars/Base"
          kk: Қазақстан | kk: '' | 6:7: Expected the key kk, but it is not here
          report: | reports: | 5:1: Expected the key report, but it is not here
          forward: { value: 1m, | foward: { value: 1m, | 23:3: Expected the key forward, but it is not here
          forward: { value: 1m, | speed: 1m¶  forward: { value: 1m, | 24:3: Expected only forward, max_age here, but got speed
          { value: 80d, source: proposal } | 80d | 23:12: Expected a value with its source, as in max_age: { value: ..., source: ... }
          max_age: { value: 80d | max_age: { value: 80 | 23:21: Expected a span such as 30m, 12h, 7d, 5wd or PT24H, but found "80"
          max_age: { value: 80d | max_age: { value: 80 days | 23:21: Expected a span such as 30m, 12h, 7d, 5wd or PT24H, but found "80 days"
          max_age: { value: 80d | max_age: { value: 0d | 23:21: Expected a span longer than nothing, but found 0d
          max_age: { value: 80d | max_age: { value: [80d] | 23:21: Expected a text
          max_age: { value: 80d, source: proposal | max_age: { value: 80d, source: a law | 23:12: Expected the key checked, but it is not here
          max_age: { value: 80d, source: proposal | max_age: { value: 80d, source: a law, checked: May | 23:50: Expected a date such as 2026-11-22, but found "May"
          max_age: { value: 80d, source: proposal | max_age: { value: 80d, since: 1, source: proposal | 23:26: Expected only source, value here, but got since
          value: PRO_RATA | value: HAIRCUT | 27:20: Expected one of [FIFO, LIFO, PRO_RATA, POISON], but found "HAIRCUT"
          max_hops: { value: 10 | max_hops: { value: ten | 28:22: Expected a whole number of 1 to 100, but got "ten"
          max_hops: { value: 10 | max_hops: { value: 0 | 28:22: Expected a whole number of 1 to 100, but got "0"
          hop_window: { value: 24h | hop_window: { value: 1d | 29:15: Expected minutes or hours, but found 1d
          extension: { value: 0d | extension: { value: 1wd | 40:10: Expected an extension of nothing (0d) where there are none, else a longer one, but found 0 extensions of 1wd
          total: { value: 5wd | total: { value: 4wd | 40:10: Expected a total of at least the first order's 5wd, but found 4wd
          [PENSION, WAGE, BENEFIT] | [PENSION, RENT] | 43:23: Expected one of [PENSION, WAGE, BENEFIT], but found "RENT"
          [PENSION, WAGE, BENEFIT] | [PENSION, PENSION] | 43:23: Expected each once, but found PENSION again
          code: KZ-PAYMENTS-25-1 | code: art. 25 | 45:13: Expected a code of 1 to 40 capitals, digits and hyphens, but found "art. 25"
          may_extend: { value: [] | may_extend: { value: [KZ-2] | 52:15: Expected legal bases that may extend to be among [KZ-PAYMENTS-25-1], but found [KZ-2]
          may_extend: { value: [] | may_extend: { value: [KZ-PAYMENTS-25-1] | 52:15: Expected a legal basis for extensions where there are any, but found [KZ-PAYMENTS-25-1] for 0
          RELEASE | WAIT | 56:24: Expected one of [RELEASE], but found "WAIT"
          [COURT_ORDER], | COURT_ORDER, | 63:64: Expected a list
          [COURT_ORDER], | [COURT], | 63:19: Expected one of [BANK_CONSENT, SCHEME_RULE, CENTRE_DECISION, INVESTIGATOR_NOTICE, PROSECUTOR_SANCTION, POLICE_ORDER, COURT_ORDER], but found "COURT"
          [COURT_ORDER], | [], | 63:10: Expected one set of bases or more, none of them empty, but found
          [SATURDAY, SUNDAY] | [SAT] | 72:12: Expected one of [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY], but found "SAT"
          years: [2026, 2027] | years: [2026] | 72:3: Expected days of the years [2026], but found 2027-01-01
          2026-01-02: New Year | 2026-02-30: New Year | 77:5: Expected a date such as 2026-11-22, but found "2026-02-30"
          2026-01-02: New Year | 2026-01-01: New Year | 78:5: Expected 2026-01-01 once, but got it again
          """)
  void saysWhereItIsWrong(String text, String instead, String said) {
    String kz = ShippedFiles.text("kz");
    String wrong =
        kz.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(instead.replace('¶', '\n')));
    assertNotEquals(kz, wrong);
    String message = refusal(wrong);
    assertTrue(message.startsWith("x.yaml:" + said), message);
  }

  private static String refusal(String text) {
    return String.valueOf(
        assertThrows(WrongYaml.class, () -> ProfileReader.read("x.yaml", text)).getMessage());
  }

  private static CountryProfile read(String code) {
    CountryProfile profile = ProfileReader.read(code + ".yaml", ShippedFiles.text(code));
    assertEquals(code, profile.code());
    assertTrue(profile.report().forward().isExact(), Span.class::getName);
    return profile;
  }
}
