package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What an author is told. The policy below is right; each case changes one thing.
final class PolicyErrorsTest {

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  private static final String RIGHT =
      """
      policy: payments
      on: Payment
      features:
        sent_1d:  { sum: amount, by: payer.account, over: 1d }
        pairs:    { count: true, by: [payer.account, payee.account], over: 180d }
        new_days: { age: payee.opened }
        swap:     { since: SimChange, kept_by: subscriber.phone, by: origin.phone, over: 30d }
      rules:
        - id: P-01
          when: sent_1d + amount > 500000 && pairs == 0
          points: 40
          reason: { en: "{sent_1d} today", ru: "{sent_1d}", kk: "{sent_1d}" }
        - id: P-02
          when: |
            new_days < duration('7d')
              && channel in ['MOBILE', 'WEB']
              && swap < duration('48h')
          points: 30
          reason: { en: "New for {new_days}", ru: "{new_days}", kk: "{new_days}" }
      typologies:
        haste: { rules: [P-01, P-02], warn: 30, hold: 60, hold_for: 48h }
      examples: []
      """;

  @Test
  void takesARightPolicy() {
    assertEquals("", problems(RIGHT));
  }

  /// Cases in errors.txt, a blank line between them: what is replaced, by what, and what is told.
  @TestFactory
  Stream<DynamicTest> namesThePlaceAndWhatWasExpected() throws IOException {
    return Stream.of(cases().split("\n\n"))
        .map(each -> each.strip().split("\n"))
        .map(lines -> DynamicTest.dynamicTest(lines[0] + " -> " + lines[1], () -> check(lines)));
  }

  private static void check(String[] lines) {
    assertTrue(RIGHT.contains(lines[0]), lines[0]);
    String replacement = lines[1].equals("(nothing)") ? "" : lines[1];
    assertEquals(
        Stream.of(lines).skip(2).collect(Collectors.joining("\n")),
        problems(RIGHT.replace(lines[0], replacement)));
  }

  private static String cases() throws IOException {
    try (InputStream in = PolicyErrorsTest.class.getResourceAsStream("errors.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void refusesAPolicyOverALimitWithTheNumber() {
    String rules =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj("  - {id: P-%d, when: 'true', points: 1, reason: {}}"::formatted)
            .collect(
                Collectors.joining("\n", "policy: p\non: Payment\ntypologies: {}\nrules:\n", "\n"));
    assertEquals(
        "p.yaml:4:1: 1,001 rules; at most 1,000 are allowed", problems(rules).split("\n")[0]);
    String features =
        IntStream.rangeClosed(1, 401)
            .mapToObj("  f%d: { count: true, by: payer.account, over: 1d }"::formatted)
            .collect(Collectors.joining("\n"));
    assertTrue(
        problems(RIGHT.replace("features:\n", "features:\n" + features + "\n"))
            .contains("405 features; at most 400 are allowed"));
    String long200 = "true" + " && true".repeat(100);
    assertEquals(
        "p.yaml:10:11: the expression has 201 nodes; at most 200 are allowed",
        problems(RIGHT.replace("sent_1d + amount > 500000 && pairs == 0", long200)).split("\n")[0]);
  }

  @Test
  void refusesFormsThatAreNotOfTheLanguage() {
    assertTrue(
        problems(RIGHT.replace("pairs == 0", "['a'].exists(x, x == 'b')"))
            .contains("'exists' is not part of the language"));
    assertTrue(
        problems(RIGHT.replace("pairs == 0", "payer.account.matches('a+')"))
            .contains("'matches' is not part of the language"));
  }

  private static String problems(String text) {
    return switch (PolicyCompiler.compile("p.yaml", text, PROFILE)) {
      case Compilation.Compiled compiled -> "";
      case Compilation.Refused refused ->
          refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    };
  }
}
