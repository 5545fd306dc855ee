package org.haltwire.policy;

import static org.haltwire.policy.TestingTrial.HOUR;
import static org.haltwire.policy.TestingTrial.LOOSE;
import static org.haltwire.policy.TestingTrial.NOON;
import static org.haltwire.policy.TestingTrial.SEED;
import static org.haltwire.policy.TestingTrial.compiled;
import static org.haltwire.policy.TestingTrial.policy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Label;
import org.haltwire.core.trial.Course;
import org.haltwire.core.trial.Example;
import org.haltwire.core.trial.Grid;
import org.haltwire.core.trial.Judgement;
import org.haltwire.core.trial.Tally;
import org.haltwire.core.trial.Trial;
import org.haltwire.core.trial.Truth;
import org.haltwire.core.trial.Truth.Kind;
import org.haltwire.core.trial.Truths;
import org.junit.jupiter.api.Test;

/// What a trial counts, against a count by hand and against the plain engine.
final class TrialTest {

  private final TestingTrial past = new TestingTrial();

  @Test
  void countsWhatWouldHaveHappenedToTheMoneyInTimeAndTooLate() {
    Engine active = new Engine(compiled(LOOSE).policy());
    past.pay(active, "A", 500, 0); // 1: fraud, known within the hold of two hours
    past.pay(active, "A", 500, 1); // 2: fraud, known later
    past.pay(active, "A", 500, 2); // 3: honest
    past.pay(active, "A", 2_000, 3); // 4: nobody said anything; both hold it
    past.pay(active, "B", 10, 4); // 5: fraud that neither sees
    past.pay(active, "A", 500, 5); // 6: fraud, taken back
    past.truths.add(1, NOON + HOUR, Label.Meaning.FRAUD);
    past.truths.add(2, NOON + 30 * HOUR, Label.Meaning.FRAUD);
    past.truths.add(3, NOON + 9 * HOUR, Label.Meaning.HONEST);
    past.truths.add(5, NOON + HOUR, Label.Meaning.FRAUD);
    past.truths.add(6, NOON + HOUR, Label.Meaning.FRAUD);
    past.truths.add(6, NOON + 2 * HOUR, Label.Meaning.WITHDRAWN);

    Tally tally = past.run(policy("amount >= 400.0", 70, "sent >= 2 && amount >= 1.0", 20), LOOSE);

    assertEquals(1, tally.candidate().count(Kind.FRAUD, Course.HELD_UNTIL_KNOWN.ordinal()));
    assertEquals(50_000, tally.candidate().money(Kind.FRAUD, Course.HELD_UNTIL_KNOWN.ordinal()));
    assertEquals(1, tally.candidate().count(Kind.FRAUD, Course.HELD_IN_VAIN.ordinal()));
    assertEquals(1, tally.candidate().count(Kind.FRAUD, Course.ALLOWED.ordinal()));
    assertEquals(1, tally.candidate().count(Kind.HONEST, Course.HELD_IN_VAIN.ordinal()));
    assertEquals(2, tally.candidate().count(Kind.UNLABELLED, Course.HELD_IN_VAIN.ordinal()));
    assertEquals(3, tally.against().count(Kind.FRAUD, Course.ALLOWED.ordinal()));
    assertEquals(1, tally.against().count(Kind.UNLABELLED, Course.HELD_IN_VAIN.ordinal()));
    assertEquals(6, tally.entries());

    assertEquals(5, tally.fired().count(0), "the first rule fired for five");
    assertEquals(3, tally.fired().count(1), "the second once two were remembered");
    assertEquals(3, tally.together(0, 1));
    assertEquals(5, tally.alone().count(0), "without the first rule none would be held");
    assertEquals(0, tally.alone().count(1), "the second changes nothing");
    assertEquals(5, tally.aloneByTypology().count(0), "there is no other typology");

    assertEquals(List.of(6L, 3L, 2L, 1L), positions(tally.stricter()));
    assertEquals(List.of(), tally.milder());
    Example first = tally.stricter().getLast();
    assertEquals("P-0", first.candidate().fired().getFirst().rule());
    assertEquals(1, tally.days().size());
  }

  @Test
  void asksTheOtherPolicyOnlyWhereTheJournalHasNoDecisionOfIt() {
    Engine active = new Engine(compiled(LOOSE).policy());
    for (int i = 0; i < 5; i++) {
      past.pay(active, "A", 500, i);
    }
    String candidate = policy("amount >= 400.0", 70, "sent >= 2 && amount >= 1.0", 20);
    String third = policy("amount >= 450.0", 70, "sent >= 9 && amount >= 1.0", 20);
    Tally againstThird = past.run(candidate, third);
    assertEquals(5, againstThird.against().count(Course.HELD_IN_VAIN.ordinal()), "same memory");
    String other =
        third.replace("over: 1d", "over: 2d"); // remembers something else: an engine of its own
    assertEquals(5, past.run(candidate, other).against().count(Course.HELD_IN_VAIN.ordinal()));
    assertEquals(5, past.run(candidate, LOOSE).against().count(Course.ALLOWED.ordinal()));
    assertEquals(
        5, past.run(candidate, "").against().count(Course.ALLOWED.ordinal()), "as recorded");
  }

  @Test
  void saysTheSameAsTheEngineInARandomRunAlsoWhenItWasInterrupted() throws IOException {
    past.random(2_000);
    String text = policy("amount >= 700.0", 70, "sent >= 3 && amount >= 200.0", 70);
    Trial whole = past.trial(text, LOOSE, 0);
    Trial first = past.trial(text, LOOSE, 0);
    Engine engine = new Engine(compiled(text).policy());
    long stopped = 0;
    for (Entry entry : past.journal) {
      Decision decision = (Decision) engine.decide(entry.fact(), entry.time());
      boolean changed =
          !decision.verdict().getClass().equals(((Decision) entry.ruling()).verdict().getClass());
      Judgement judgement = whole.take(entry).orElseThrow();
      assertEquals(
          changed,
          judgement.candidate().gravity() != judgement.against().gravity(),
          "seed " + SEED + " at " + entry.position());
      stopped += decision.verdict().getClass().getSimpleName().equals("Hold") ? 1 : 0;
      engine.apply(entry);
    }
    Tally tally = whole.tally();
    long held =
        tally.candidate().count(Course.HELD_IN_VAIN.ordinal())
            + tally.candidate().count(Course.HELD_UNTIL_KNOWN.ordinal());
    assertEquals(stopped, held, "seed " + SEED);
    assertEquals(stopped, atLeast(tally, 0), "the margins say so, too");

    past.journal.subList(0, 1_234).forEach(first::take);
    Trial again = past.trial(text, LOOSE, 1_234);
    again.restore(new DataInputStream(new ByteArrayInputStream(saved(first.tally()))));
    past.journal.subList(1_234, past.journal.size()).forEach(again::take);
    assertArrayEquals(saved(tally), saved(again.tally()), "seed " + SEED);
    assertThrows(
        IOException.class,
        () ->
            past.trial(LOOSE, "", 0)
                .restore(new DataInputStream(new ByteArrayInputStream(saved(tally)))));
  }

  @Test
  void countsAgainWhatBecameKnownLater() throws IOException {
    Truths empty = new Truths();
    past.random(500);
    String text = policy("amount >= 700.0", 70, "sent >= 3 && amount >= 200.0", 70);
    Trial known = past.trial(text, LOOSE, 0);
    Trial late = past.trial(text, LOOSE, 0, empty);
    for (Entry entry : past.journal) {
      known.take(entry);
      Judgement judgement = late.take(entry).orElseThrow();
      late.tally().count(judgement, Truth.UNLABELLED, -1);
      late.tally().count(judgement, past.truths.at(entry.position()), 1);
    }
    assertEquals(counts(known.tally()), counts(late.tally()), "seed " + SEED);
  }

  /// Everything but the examples and the tried numbers.
  private static List<Long> counts(Tally tally) {
    List<Long> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Grid grid :
          List.of(
              tally.candidate(), tally.against(), tally.fired(), tally.alone(), tally.margins())) {
        for (int column = 0; column < grid.columns(); column++) {
          counts.add(grid.count(kind, column));
          counts.add(grid.money(kind, column));
        }
      }
    }
    return counts;
  }

  private static long atLeast(Tally tally, int margin) {
    long count = 0;
    for (int i = 0; i < tally.margins().columns(); i++) {
      count += i * Tally.STEP - Tally.WIDEST >= margin ? tally.margins().count(i) : 0;
    }
    return count;
  }

  private static byte[] saved(Tally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      tally.save(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static List<Long> positions(List<Example> examples) {
    return examples.stream().map(Example::position).sorted((a, b) -> Long.compare(b, a)).toList();
  }
}
