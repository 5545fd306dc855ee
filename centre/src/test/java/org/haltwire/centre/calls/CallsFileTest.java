package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.haltwire.centre.recovery.profile.UnusableProfile;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallRules;
import org.haltwire.core.call.NumberPlan;
import org.haltwire.core.call.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsFileTest {

  private static final String LITTLE =
      """
      calls: zz
      numbers: [77]
      emergency: [112]
      short_digits: 5
      operators:
        - { code: alem, connected: true, deadline_ms: 500 }
      ranges:
        - { prefixes: [7701], digits: 11, kind: MOBILE, operator: alem }
      """;

  /// What libphonenumber holds for a Kazakh number has to be one here as well: a number that exists
  /// must never be blocked as unallocated.
  @Test
  void knowsEveryKazakhNumberThatLibphonenumberKnows() {
    NumberPlan plan = read(CallsFile.text("", "kz").orElseThrow()).plan();
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    SplittableRandom random = new SplittableRandom(9);
    int known = 0;
    for (int i = 0; i < 300_000; i++) {
      long subscriber = 6_000_000_000L + random.nextLong(2_000_000_000L);
      Phonenumber.PhoneNumber number =
          new Phonenumber.PhoneNumber().setCountryCode(7).setNationalNumber(subscriber);
      if (phones.isValidNumberForRegion(number, "KZ")) {
        known++;
        long whole = 70_000_000_000L + subscriber;
        assertTrue(plan.isNational(whole) && plan.find(whole) >= 0, whole + " is not allocated");
      }
    }
    assertTrue(known > 10_000, "of 300,000 numbers libphonenumber knows " + known);
  }

  @Test
  void readsRulesOfCountryOperatorAndTrunkEachOverTheOther() {
    String rules =
        LITTLE
            .replace("calls: zz", "calls: zz\nrules: { FOREIGN: PASS, NOT_CALLING: LABEL }")
            .replace(
                "deadline_ms: 500 }",
                "dry_run: true, rules: { NOT_CALLING: PASS }, trunks: [{ name: a },"
                    + " { name: b, international: true, dry_run: false, rules: { FOREIGN: LABEL } }] }");
    CallsProfile.Member alem = read(rules).members().getFirst();
    CallRules a = alem.trunk("a").orElseThrow().rules();
    CallRules b = alem.trunk("b").orElseThrow().rules();
    assertEquals(Action.PASS, a.action(Reason.FOREIGN));
    assertEquals(Action.LABEL, b.action(Reason.FOREIGN));
    assertEquals(Action.PASS, b.action(Reason.NOT_CALLING));
    assertEquals(Action.BLOCK, b.action(Reason.UNALLOCATED));
    assertTrue(alem.usual().dryRun() && !alem.trunk("b").orElseThrow().dryRun());
    assertTrue(alem.trunk("c").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: MOBILE | kind: MOVING | x.yaml:8:43: Expected one of [MOBILE, FIXED",
        "operator: alem | operator: nobody | x.yaml:8:61: Expected one of [alem], but got nobody",
        "prefixes: [7701] | prefixes: [0701] | x.yaml:8:17: Expected 1 to 15 digits, but got \"0701\"",
        "digits: 11 | digits: 3 | x.yaml:8:17: Expected a prefix of 1 to 3 digits",
        "connected: true | conected: true | conected",
        "connected: true | connected: yes | Expected false or true, but got \"yes\"",
        "deadline_ms: 500 | deadline_ms: 5000 | Expected a whole number of 0 to 2000",
        "deadline_ms: 500 | trunks: [{ name: a, peers: [gw.example] }] | Expected an IP address",
        "deadline_ms: 500 | rules: { FOREIGN: BLOCK } | Expected no BLOCK for FOREIGN: only a fact may block",
        "deadline_ms: 500 | rules: { SHORT_NUMBER: LABEL } | Expected no LABEL for SHORT_NUMBER",
        "deadline_ms: 500 | rules: { SOMETHING: PASS } | but got \"SOMETHING\"",
        "deadline_ms: 500 | trunks: [{ name: a, radius_secret: river }] | Expected the name of a secret",
        "deadline_ms: 500 | trunks: [{ name: a, radius_secret: '${b}' }] | in haltwire.calls.secrets.b",
      })
  void saysWhereAFileIsWrong(String right, String wrong, String said) {
    String text = LITTLE.replace(right.strip(), wrong.strip());
    WrongYaml why = assertThrows(WrongYaml.class, () -> read(text));
    assertTrue(String.valueOf(why.getMessage()).contains(said.strip()), why.getMessage());
  }

  @Test
  void keepsThePlacesOfOperatorsAndMissesNone() {
    String two = LITTLE.replace("operators:\n", "operators:\n  - { code: berkut }\n");
    CallsProfile next = CallsFile.read("x.yaml", two, List.of("alem"), Map.of());
    assertEquals(List.of("alem", "berkut"), next.codes());
    assertEquals(0, next.plan().range(next.plan().find(77_011_234_567L)).owner());
    WrongYaml why =
        assertThrows(
            WrongYaml.class, () -> CallsFile.read("x.yaml", LITTLE, List.of("berkut"), Map.of()));
    assertTrue(String.valueOf(why.getMessage()).contains("the operator berkut too"));
  }

  private static CallsProfile read(String text) {
    return CallsFile.read("x.yaml", text, List.of(), Map.of());
  }

  @Test
  void saysWhereTheFileShouldBe() {
    String why =
        assertThrows(UnusableProfile.class, () -> CallsFile.text("/no/calls.yaml", "kz"))
            .getMessage();
    assertTrue(String.valueOf(why).contains("/no/calls.yaml"), why);
    assertTrue(CallsFile.text("", "sg").isEmpty(), "a country without a file");
  }

  /// The table of `docs/calls.md` has every reason, with what is usually done.
  @Test
  void isToldInTheGuide() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "calls.md"));
    List<String> wrong = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      Pattern row =
          Pattern.compile(
              "\\|[^|]*`%s`[^|]*\\| `%s` \\| `%s`"
                  .formatted(reason, reason.result(), reason.usual()));
      if (!row.matcher(guide).find()) {
        wrong.add(reason.name());
      }
    }
    assertEquals(List.of(), wrong);
  }
}
