package org.haltwire.policy;

import java.time.ZoneId;
import java.util.SplittableRandom;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// Makes conditions with every construct of the language, a policy of them, and payments to ask.
final class RandomConditions {

  static final long TIME = 1_773_000_000_123L;

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");

  private final SplittableRandom random;

  RandomConditions(SplittableRandom random) {
    this.random = random;
  }

  String bool(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? "true" : "payer.account == 'A'";
    }
    return switch (random.nextInt(12)) {
      case 0 -> "(" + bool(depth - 1) + " && " + bool(depth - 1) + ")";
      case 1 -> "(" + bool(depth - 1) + " || " + bool(depth - 1) + ")";
      case 2 -> "!(" + bool(depth - 1) + ")";
      case 3 -> "(" + bool(depth - 1) + " ? " + bool(depth - 1) + " : " + bool(depth - 1) + ")";
      case 4 -> integer(depth - 1) + comparison() + integer(depth - 1);
      case 5 -> decimal(depth - 1) + comparison() + decimal(depth - 1);
      case 6 -> integer(depth - 1) + pick(" < ", " >= ") + decimal(depth - 1);
      case 7 -> span(depth - 1) + comparison() + span(depth - 1);
      case 8 -> text() + comparison() + text();
      case 9 -> text() + pick(" in ['A', 'BANK', '']", " in ['KZ', 'AB']");
      case 10 -> text() + pick(".startsWith('A')", ".contains('B')", ".endsWith('K')");
      default -> "time - duration('24h')" + comparison() + "timestamp('2026-03-08T00:00:00Z')";
    };
  }

  private String integer(int depth) {
    if (depth <= 0) {
      return pick("hits", "3", "0", "1");
    }
    return switch (random.nextInt(4)) {
      case 0 ->
          "("
              + integer(depth - 1)
              + pick(" + ", " - ", " * ", " / ", " % ")
              + integer(depth - 1)
              + ")";
      case 1 -> "size(" + text() + ")";
      case 2 -> "int(" + decimal(depth - 1) + ")";
      default -> "-" + pick("hits", "2");
    };
  }

  private String decimal(int depth) {
    if (depth <= 0) {
      return pick("sent", "amount", "250.5", "0.0");
    }
    return switch (random.nextInt(3)) {
      case 0 -> "(" + decimal(depth - 1) + pick(" + ", " - ", " * ") + decimal(depth - 1) + ")";
      case 1 -> "double(" + integer(depth - 1) + ")";
      default -> "(" + bool(0) + " ? " + decimal(depth - 1) + " : " + decimal(depth - 1) + ")";
    };
  }

  private String span(int depth) {
    return depth <= 0
        ? pick("idle", "duration('48h')", "duration('72h')")
        : "(" + span(depth - 1) + pick(" + ", " - ") + span(0) + ")";
  }

  private String text() {
    return pick("payer.account", "payee.account", "payer.country", "currency", "'A'");
  }

  private String comparison() {
    return pick(" == ", " != ", " < ", " <= ", " > ", " >= ");
  }

  private String pick(String... options) {
    return options[random.nextInt(options.length)];
  }

  static Compilation.Compiled compile(String[] conditions) {
    StringBuilder text =
        new StringBuilder(
            """
            policy: random
            on: Payment
            features:
              hits: { count: true, by: payer.account, over: 1d }
              sent: { sum: amount, by: payer.account, over: 1d }
              idle: { since: true, by: payer.account, over: 30d }
            rules:
            """);
    StringBuilder ids = new StringBuilder("P-0");
    for (int i = 0; i < conditions.length; i++) {
      text.append(
          """
            - id: P-%d
              points: 1
              when: "%s"
              reason: { en: '{hits} {sent} {idle}', ru: a, kk: a }
          """
              .formatted(i, conditions[i]));
      ids.append(i == 0 ? "" : ", P-" + i);
    }
    text.append("typologies:\n  all: { rules: [")
        .append(ids)
        .append("], warn: 1 }\nexamples: []\n");
    return switch (PolicyCompiler.compile("random.yaml", text.toString(), PROFILE)) {
      case Compilation.Compiled compiled -> compiled;
      case Compilation.Refused refused -> throw new AssertionError("" + refused.problems());
    };
  }

  Payment payment() {
    long minor = random.nextLong(100_000);
    return new Payment(
        new FactId("test", "p"),
        TIME,
        new Terms(
            new Money(minor, "KZT"),
            minor,
            Instrument.CARD,
            Channel.values()[random.nextInt(4)],
            ""),
        new Party(pick("A", "AB", "BANK"), "", "", "", 0, pick("KZ", "")),
        new Party(pick("A", "B", "K"), "", "", "", 0, ""),
        Origin.NOT_STATED);
  }
}
