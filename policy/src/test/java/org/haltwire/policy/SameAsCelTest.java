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
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Policy;
import org.junit.jupiter.api.Test;

/// Random conditions mean the same to CEL's own interpreter and to our compiled code. Where CEL
/// gives an error (a division by zero, an overflow), ours has a result; such cases are left out
/// here.
final class SameAsCelTest {

  private static final long TIME = RandomConditions.TIME;
  private static final int RULES = 300;

  private final long seed = Long.getLong("haltwire.seed", 20_260_310L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final RandomConditions made = new RandomConditions(random);

  @Test
  void meansTheSameAsTheInterpreter() throws Exception {
    String[] conditions = new String[RULES];
    for (int i = 0; i < RULES; i++) {
      conditions[i] = made.bool(4);
    }
    Policy policy = RandomConditions.compile(conditions).policy();
    CelCompiler cel = celCompiler();
    CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(options()).build();
    CelRuntime.Program[] programs = new CelRuntime.Program[RULES];
    for (int i = 0; i < RULES; i++) {
      programs[i] = runtime.createProgram(cel.compile(conditions[i]).getAst());
    }
    int compared = 0;
    for (int round = 0; round < 40; round++) {
      Payment payment = made.payment();
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
