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
import org.haltwire.core.money.Method;
import org.haltwire.core.profile.AppealRules;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.Deadline;
import org.haltwire.core.profile.ProtectedIncome;
import org.haltwire.core.profile.ReturnBasis;
import org.haltwire.core.profile.Source;
import org.haltwire.core.rule.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
    assertEquals(Method.PRO_RATA, kz.trace().method());
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
  void knowsDaysThatAreEstimatedOrWorked() {
    LocalDate saturday = LocalDate.of(2026, 10, 17);
    assertFalse(read("kz").calendar().isWorked(saturday));
    assertFalse(read("kz").calendar().isWorked(LocalDate.of(2026, 5, 27)));
    assertFalse(read("sg").calendar().isWorked(LocalDate.of(2027, 10, 28)), "Deepavali, estimated");
    String worked =
        ShippedFiles.text("kz")
            .replace("  holidays:\n", "  worked: { 2026-10-17: moved }\n  holidays:\n");
    assertTrue(ProfileReader.read("kz.yaml", worked).calendar().isWorked(saturday));
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
  @CsvFileSource(resources = "/profiles/wrong.csv", delimiter = '|', quoteCharacter = '`')
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
    return profile;
  }
}
