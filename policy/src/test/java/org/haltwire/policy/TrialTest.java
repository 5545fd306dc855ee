package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Course;
import org.haltwire.core.trial.Example;
import org.haltwire.core.trial.Grid;
import org.haltwire.core.trial.Judgement;
import org.haltwire.core.trial.Scale;
import org.haltwire.core.trial.Tally;
import org.haltwire.core.trial.Threshold;
import org.haltwire.core.trial.Thresholds;
import org.haltwire.core.trial.Trial;
import org.haltwire.core.trial.Truth;
import org.haltwire.core.trial.Truth.Kind;
import org.haltwire.core.trial.Truths;
import org.junit.jupiter.api.Test;

/// What a trial counts, against a count by hand and against the plain engine.
final class TrialTest {

  private static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");
  private static final long NOON = Instant.parse("2026-03-10T07:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;
  private static final long SEED = Long.getLong("haltwire.seed", 20_261_125L);

  /// The journal's: large amounts only.
  private static final String LOOSE =
      policy("amount >= 1000.0", 70, "sent >= 100 && amount >= 1.0", 70);

  private final List<Entry> journal = new ArrayList<>();
  private final Truths truths = new Truths();

  @Test
  void countsWhatWouldHaveHappenedToTheMoneyInTimeAndTooLate() {
    Engine active = new Engine(compiled(LOOSE).policy());
    pay(active, "A", 500, 0); // 1: fraud, known within the hold of two hours
    pay(active, "A", 500, 1); // 2: fraud, known later
    pay(active, "A", 500, 2); // 3: honest
    pay(active, "A", 2_000, 3); // 4: nobody said anything; both hold it
    pay(active, "B", 10, 4); // 5: fraud that neither sees
    pay(active, "A", 500, 5); // 6: fraud, taken back
    truths.add(1, NOON + HOUR, Label.Meaning.FRAUD);
    truths.add(2, NOON + 30 * HOUR, Label.Meaning.FRAUD);
    truths.add(3, NOON + 9 * HOUR, Label.Meaning.HONEST);
    truths.add(5, NOON + HOUR, Label.Meaning.FRAUD);
    truths.add(6, NOON + HOUR, Label.Meaning.FRAUD);
    truths.add(6, NOON + 2 * HOUR, Label.Meaning.WITHDRAWN);

    Tally tally = run(policy("amount >= 400.0", 70, "sent >= 2 && amount >= 1.0", 20), LOOSE);

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
      pay(active, "A", 500, i);
    }
    String candidate = policy("amount >= 400.0", 70, "sent >= 2 && amount >= 1.0", 20);
    String third = policy("amount >= 450.0", 70, "sent >= 9 && amount >= 1.0", 20);
    Tally againstThird = run(candidate, third);
    assertEquals(5, againstThird.against().count(Course.HELD_IN_VAIN.ordinal()), "same memory");
    String other =
        third.replace("over: 1d", "over: 2d"); // remembers something else: an engine of its own
    assertEquals(5, run(candidate, other).against().count(Course.HELD_IN_VAIN.ordinal()));
    assertEquals(5, run(candidate, LOOSE).against().count(Course.ALLOWED.ordinal()));
    assertEquals(5, run(candidate, "").against().count(Course.ALLOWED.ordinal()), "as recorded");
  }

  @Test
  void saysTheSameAsTheEngineInARandomRunAlsoWhenItWasInterrupted() throws IOException {
    random(2_000);
    String text = policy("amount >= 700.0", 70, "sent >= 3 && amount >= 200.0", 70);
    Trial whole = trial(text, LOOSE, 0);
    Trial first = trial(text, LOOSE, 0);
    Engine engine = new Engine(compiled(text).policy());
    long stopped = 0;
    for (Entry entry : journal) {
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

    journal.subList(0, 1_234).forEach(first::take);
    Trial again = trial(text, LOOSE, 1_234);
    again.restore(new DataInputStream(new ByteArrayInputStream(saved(first.tally()))));
    journal.subList(1_234, journal.size()).forEach(again::take);
    assertArrayEquals(saved(tally), saved(again.tally()), "seed " + SEED);
    assertThrows(
        IOException.class,
        () ->
            trial(LOOSE, "", 0)
                .restore(new DataInputStream(new ByteArrayInputStream(saved(tally)))));
  }

  @Test
  void countsAgainWhatBecameKnownLater() throws IOException {
    Truths empty = new Truths();
    random(500);
    String text = policy("amount >= 700.0", 70, "sent >= 3 && amount >= 200.0", 70);
    Trial known = trial(text, LOOSE, 0);
    Trial late = trial(text, LOOSE, 0, empty);
    for (Entry entry : journal) {
      known.take(entry);
      Judgement judgement = late.take(entry).orElseThrow();
      late.tally().count(judgement, Truth.UNLABELLED, -1);
      late.tally().count(judgement, truths.at(entry.position()), 1);
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

  /// The counts by value say for every other number what a policy with that number says.
  @Test
  void triesOtherNumbersAsIfTheyWereInThePolicy() {
    random(2_000);
    String text = policy("amount >= 700.0", 70, "sent >= 3 && amount >= 200.0", 70);
    Thresholds thresholds = compiled(text).anatomy().thresholds();
    assertEquals(
        List.of(70_000L, 3L, 20_000L), thresholds.list().stream().map(Threshold::number).toList());
    Trial trial = trial(text, LOOSE, 0);
    journal.forEach(trial::take);
    for (int number : new int[] {1, 2, 3, 5, 9, 15}) {
      long counted = 0;
      for (int bucket = 0; bucket < trial.tally().probe(1).columns(); bucket++) {
        counted += Scale.from(bucket) >= number ? trial.tally().probe(1).count(bucket) : 0;
      }
      String other = policy("amount >= 700.0", 70, "sent >= " + number + " && amount >= 200.0", 70);
      Engine engine = new Engine(compiled(other).policy());
      long fired = 0;
      for (Entry entry : journal) {
        Decision decision = (Decision) engine.decide(entry.fact(), entry.time());
        fired += decision.fired().stream().map(FiredRule::rule).anyMatch("P-1"::equals) ? 1 : 0;
        engine.apply(entry);
      }
      assertTrue(fired > 0);
      assertEquals(fired, counted, "seed " + SEED + ", number " + number);
    }
  }

  @Test
  void cutsNumbersIntoBucketsThatFollowEachOther() {
    for (int bucket = 1; bucket < 400; bucket++) {
      assertTrue(Scale.from(bucket) > Scale.from(bucket - 1));
    }
  }

  private void random(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    Engine active = new Engine(compiled(LOOSE).policy());
    long time = 0;
    for (int i = 1; i <= count; i++) {
      time += random.nextInt(12);
      pay(active, "A" + random.nextInt(40), 1 + random.nextInt(1_500), time / 60);
      if (random.nextInt(5) == 0) {
        truths.add(
            i,
            NOON + time * 60_000 + random.nextLong(5 * HOUR),
            random.nextBoolean() ? Label.Meaning.FRAUD : Label.Meaning.HONEST);
      }
    }
  }

  private static long atLeast(Tally tally, int margin) {
    long count = 0;
    for (int i = 0; i < tally.margins().columns(); i++) {
      count += i * Tally.STEP - Tally.WIDEST >= margin ? tally.margins().count(i) : 0;
    }
    return count;
  }

  private Tally run(String candidate, String against) {
    Trial trial = trial(candidate, against, 0);
    journal.forEach(trial::take);
    return trial.tally();
  }

  /// A trial that remembers the first so many entries.
  private Trial trial(String candidate, String against, int remembered) {
    return trial(candidate, against, remembered, truths);
  }

  private Trial trial(String candidate, String against, int remembered, Truths known) {
    Compilation.Compiled compiled = compiled(candidate);
    Optional<Policy> other =
        Optional.of(against).filter(it -> !it.isEmpty()).map(it -> compiled(it).policy());
    Trial.Terms terms =
        new Trial.Terms(
            compiled.policy(),
            other,
            compiled.anatomy().thresholds(),
            0,
            Long.MAX_VALUE,
            PROFILE.zone());
    Engine engine = new Engine(compiled.policy());
    Optional<Engine> own = Trial.needsOther(terms) ? other.map(Engine::new) : Optional.empty();
    journal.subList(0, remembered).forEach(engine::apply);
    own.ifPresent(it -> journal.subList(0, remembered).forEach(it::apply));
    return new Trial(terms, engine, own, known);
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

  private void pay(Engine active, String payer, long tenge, long hours) {
    long time = Math.max(active.time(), NOON + hours * HOUR);
    Party from = new Party(payer, "BANKA", "", "", Party.NOT_STATED, "KZ");
    Party to = new Party("M", "BANKB", "", "", Party.NOT_STATED, "KZ");
    Money money = new Money(tenge * 100, "KZT");
    Terms terms = new Terms(money, tenge * 100, Instrument.TRANSFER, Channel.MOBILE, "");
    FactId id = new FactId("BANKA", "p" + (active.position() + 1));
    Payment payment = new Payment(id, time, terms, from, to, Origin.NOT_STATED);
    Entry entry = new Entry(active.position() + 1, time, payment, active.decide(payment, time));
    active.apply(entry);
    journal.add(entry);
  }

  private static Compilation.Compiled compiled(String text) {
    return assertInstanceOf(
        Compilation.Compiled.class, PolicyCompiler.compile("trial", text, PROFILE));
  }

  private static String policy(String one, int pointsOfOne, String other, int pointsOfOther) {
    return """
    policy: payments
    on: Payment
    features:
      sent: { count: true, by: payer.account, over: 1d }
    rules:
      - { id: P-0, when: "%s", points: %d, reason: { en: a, ru: b, kk: c } }
      - { id: P-1, when: "%s", points: %d, reason: { en: a, ru: b, kk: c } }
    typologies:
      all: { title: { en: a, ru: b, kk: c }, rules: [P-0, P-1], hold: 70, hold_for: 2h }
    examples: []
    """
        .formatted(one, pointsOfOne, other, pointsOfOther);
  }
}
