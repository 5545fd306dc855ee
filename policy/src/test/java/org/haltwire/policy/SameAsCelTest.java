package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.haltwire.core.rule.Policy;
import org.junit.jupiter.api.Test;

/// Random conditions mean the same to CEL's own interpreter and to our compiled code. Where CEL
/// gives an error (a division by zero, an overflow), ours has a result; such cases are left out
/// here.
final class SameAsCelTest {

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");
  private static final long TIME = 1_773_000_000_123L;
  private static final int RULES = 300;

  private final long seed = Long.getLong("haltwire.seed", 20_260_310L);
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void meansTheSameAsTheInterpreter() throws Exception {
    String[] conditions = new String[RULES];
    for (int i = 0; i < RULES; i++) {
      conditions[i] = bool(4);
    }
    Policy policy = compile(conditions);
    CelCompiler cel = celCompiler();
    CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(options()).build();
    CelRuntime.Program[] programs = new CelRuntime.Program[RULES];
    for (int i = 0; i < RULES; i++) {
      programs[i] = runtime.createProgram(cel.compile(conditions[i]).getAst());
    }
    int compared = 0;
    for (int round = 0; round < 40; round++) {
      Payment payment = payment();
      long[] values = {
        random.nextInt(5), random.nextLong(100_000), random.nextLong(10) * 86_400_000, 0, 0
      };
      policy.program().derive(payment, TIME, (key, roll, time) -> false, values);
      long[] fired = new long[(RULES + 63) / 64];
      policy.program().evaluate(payment, TIME, (key, roll, time) -> false, values, fired);
      Map<String, Object> names = names(payment, values);
      for (int i = 0; i < RULES; i++) {
        try {
          boolean expected = (Boolean) programs[i].eval(names);
          boolean actual = (fired[i >> 6] & 1L << i) != 0;
          assertEquals(expected, actual, "seed " + seed + ": " + conditions[i] + " with " + names);
          compared++;
        } catch (CelEvaluationException error) {
          // CEL has no result here; ours is told in the documentation
        }
      }
    }
    assertTrue(compared > 10_000, "compared " + compared);
  }

  private String bool(int depth) {
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

  private Policy compile(String[] conditions) {
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
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused ->
          throw new AssertionError("seed " + seed + refused.problems());
    };
  }

  private Payment payment() {
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

  private static Map<String, Object> names(Payment payment, long[] values) {
    return Map.of(
        "hits", values[0],
        "sent", values[1] / 100.0,
        "idle", Duration.ofMillis(values[2]),
        "amount", payment.terms().profileMinor() / 100.0,
        "payer.account", payment.payer().account(),
        "payee.account", payment.payee().account(),
        "payer.country", payment.payer().country(),
        "currency", payment.terms().amount().currency(),
        "time", Instant.ofEpochMilli(TIME));
  }

  private static CelOptions options() {
    return CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
  }

  private static CelCompiler celCompiler() {
    var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(options());
    for (String text : List.of("payer.account", "payee.account", "payer.country", "currency")) {
      builder.addVar(text, SimpleType.STRING);
    }
    return builder
        .addVar("hits", SimpleType.INT)
        .addVar("sent", SimpleType.DOUBLE)
        .addVar("amount", SimpleType.DOUBLE)
        .addVar("idle", SimpleType.DURATION)
        .addVar("time", SimpleType.TIMESTAMP)
        .build();
  }
}
