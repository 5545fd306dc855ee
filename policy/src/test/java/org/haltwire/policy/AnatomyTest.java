package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.haltwire.core.event.Payment;
import org.haltwire.core.listing.Listings;
import org.junit.jupiter.api.Test;

/// What a person is shown of a condition agrees with what the compiled rule does.
final class AnatomyTest {

  private static final Listings LISTINGS = (key, roll, time) -> key.equals("A");

  private final long seed = Long.getLong("haltwire.seed", 20_261_125L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final RandomConditions made = new RandomConditions(random);

  @Test
  void agreesWithTheCompiledRuleInEveryPart() {
    String[] conditions = new String[200];
    for (int i = 0; i < conditions.length; i++) {
      conditions[i] =
          i % 10 == 0 ? "listed(payer.account, 'mule') || " + made.bool(2) : made.bool(4);
    }
    Compilation.Compiled compiled = RandomConditions.compile(conditions);
    int parts = 0;
    for (int round = 0; round < 10; round++) {
      Payment payment = made.payment();
      long[] values = {random.nextInt(5), random.nextLong(100_000), random.nextLong(9) << 26, 0, 0};
      var program = compiled.policy().program();
      program.derive(payment, RandomConditions.TIME, LISTINGS, values);
      long[] fired = new long[4];
      program.evaluate(payment, RandomConditions.TIME, LISTINGS, values, fired);
      Anatomy.Scene scene = scene(payment, values);
      for (int i = 0; i < conditions.length; i++) {
        Part part = compiled.anatomy().of("P-" + i, scene).orElseThrow();
        boolean expected = (fired[i >> 6] & 1L << i) != 0;
        assertEquals(expected, part.held(), "seed " + seed + ": " + conditions[i]);
        parts += check(part);
      }
    }
    assertTrue(parts > 5_000, "parts " + parts);
  }

  /// A part says what it was made of, and its result follows from theirs.
  private int check(Part part) {
    return switch (part) {
      case Part.All all -> {
        assertEquals(all.parts().stream().allMatch(Part::held), all.held(), all::toString);
        yield 1 + all.parts().stream().mapToInt(this::check).sum();
      }
      case Part.Any any -> {
        assertEquals(any.parts().stream().anyMatch(Part::held), any.held(), any::toString);
        yield 1 + any.parts().stream().mapToInt(this::check).sum();
      }
      case Part.Not not -> {
        assertEquals(!not.part().held(), not.held(), not::toString);
        yield 1 + check(not.part());
      }
      case Part.Choice choice -> {
        Part taken = choice.condition().held() ? choice.then() : choice.otherwise();
        assertEquals(taken.held(), choice.held(), choice::toString);
        yield 1 + check(choice.condition()) + check(choice.then()) + check(choice.otherwise());
      }
      case Part.Comparison comparison -> {
        assertEquals(compared(comparison), comparison.held(), comparison::toString);
        yield 1;
      }
      case Part.Statement statement -> 1;
    };
  }

  private static boolean compared(Part.Comparison part) {
    String left = plain(part.left().value());
    String right = plain(part.right().value());
    int order =
        part.left().value() instanceof Operand.Value.Words
            ? left.compareTo(right)
            : part.left().value() instanceof Operand.Value.Flag
                ? left.compareTo(right)
                : Double.compare(Double.parseDouble(left), Double.parseDouble(right));
    return switch (part.operator()) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "in" -> Arrays.asList(right.split("[\\[\\], ]+")).contains("'" + left + "'");
      default -> throw new AssertionError(part.operator());
    };
  }

  private static String plain(Operand.Value value) {
    return switch (value) {
      case Operand.Value.Whole whole -> Long.toString(whole.number());
      case Operand.Value.Amount amount -> Double.toString(amount.amount() + 0.0);
      case Operand.Value.Decimal decimal -> Double.toString(decimal.number() + 0.0);
      case Operand.Value.Words words -> words.words();
      case Operand.Value.Span span -> Long.toString(span.millis());
      case Operand.Value.Moment moment -> Long.toString(moment.millis());
      case Operand.Value.Flag flag -> Boolean.toString(flag.yes());
    };
  }

  @Test
  void showsBothSidesAlsoOfWhatWasNotLookedAt() {
    Compilation.Compiled compiled =
        RandomConditions.compile(
            new String[] {
              "hits >= 12 && (sent + amount > 500000 || !(idle < duration('48h'))) "
                  + "&& payer.account in ['A', 'B']"
            });
    Payment payment = made.payment();
    Part part =
        compiled
            .anatomy()
            .of("P-0", scene(payment, new long[] {3, 10_050, 3_600_000, 0, 0}))
            .orElseThrow();
    Part.All all = (Part.All) part;
    assertEquals(
        "hits >= 12 && (sent + amount > 500000 || !(idle < duration('48h')))"
            + " && payer.account in ['A', 'B']",
        all.text());
    assertEquals(3, all.parts().size());
    Part.Comparison hits = (Part.Comparison) all.parts().getFirst();
    assertEquals(new Operand("hits", false, new Operand.Value.Whole(3), List.of()), hits.left());
    assertEquals(new Operand("12", true, new Operand.Value.Whole(12), List.of()), hits.right());
    Part.Comparison sum = (Part.Comparison) ((Part.Any) all.parts().get(1)).parts().getFirst();
    assertEquals(new Operand.Value.Amount(500_000), sum.right().value());
    assertEquals(
        List.of("sent", "amount"), sum.left().names().stream().map(Operand::text).toList());
    assertEquals(new Operand.Value.Amount(100.5), sum.left().names().getFirst().value());
  }

  /// What is printed of a condition is read as the same condition again.
  @Test
  void printsWhatItMeans() {
    List<String> printed = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      given.add(made.bool(4));
    }
    Payment payment = made.payment();
    Anatomy.Scene scene = scene(payment, new long[] {3, 10_050, 3_600_000, 0, 0});
    Anatomy first = RandomConditions.compile(given.toArray(String[]::new)).anatomy();
    for (int i = 0; i < given.size(); i++) {
      printed.add(first.of("P-" + i, scene).orElseThrow().text());
    }
    Anatomy second = RandomConditions.compile(printed.toArray(String[]::new)).anatomy();
    for (int i = 0; i < given.size(); i++) {
      String what = "seed " + seed + ": " + given.get(i);
      assertEquals(first.of("P-" + i, scene), second.of("P-" + i, scene), what);
    }
  }

  @Test
  void knowsNoRuleThatThePolicyDoesNotHave() {
    Compilation.Compiled compiled = RandomConditions.compile(new String[] {"hits > 1"});
    assertTrue(
        compiled.anatomy().of("P-9", scene(made.payment(), new long[] {1, 1, 1, 0, 0})).isEmpty());
  }

  private static Anatomy.Scene scene(Payment payment, long[] values) {
    return new Anatomy.Scene(
        payment, RandomConditions.TIME, LISTINGS, LongStream.of(values).boxed().toList());
  }
}
