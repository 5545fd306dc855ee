package org.haltwire.policy;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Tally;
import org.haltwire.core.trial.Trial;
import org.haltwire.core.trial.Truths;

/// A small journal, what was found out about its payments, and trials on it.
final class TestingTrial {

  static final Profile PROFILE = new Profile("KZT", ZoneId.of("Asia/Almaty"), "KZ");
  static final long NOON = Instant.parse("2026-03-10T07:00:00Z").toEpochMilli();
  static final long HOUR = 3_600_000;
  static final long SEED = Long.getLong("haltwire.seed", 20_261_125L);

  /// The journal's: large amounts only.
  static final String LOOSE = policy("amount >= 1000.0", 70, "sent >= 100 && amount >= 1.0", 70);

  final List<Entry> journal = new ArrayList<>();
  final Truths truths = new Truths();

  void random(int count) {
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

  Tally run(String candidate, String against) {
    Trial trial = trial(candidate, against, 0);
    journal.forEach(trial::take);
    return trial.tally();
  }

  /// A trial that remembers the first so many entries.
  Trial trial(String candidate, String against, int remembered) {
    return trial(candidate, against, remembered, truths);
  }

  Trial trial(String candidate, String against, int remembered, Truths known) {
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

  void pay(Engine active, String payer, long tenge, long hours) {
    long time = Math.max(active.time(), NOON + hours * HOUR);
    Party from = new Party(payer, "BANKA", "", "", Party.NOT_STATED, "KZ");
    Party to = new Party("M", "BANKB", "", "", Party.NOT_STATED, "KZ");
    Money money = new Money(tenge * 100, "KZT");
    Terms terms = new Terms(money, tenge * 100, Instrument.TRANSFER, Channel.MOBILE, "");
    FactId id = new FactId("BANKA", "p" + (active.position() + 1));
    tell(active, new Payment(id, time, terms, from, to, Origin.NOT_STATED), time);
  }

  void tell(Engine active, Fact fact, long time) {
    Entry entry = new Entry(active.position() + 1, time, fact, active.decide(fact, time));
    active.apply(entry);
    journal.add(entry);
  }

  static Compilation.Compiled compiled(String text) {
    return assertInstanceOf(
        Compilation.Compiled.class, PolicyCompiler.compile("trial", text, PROFILE));
  }

  static String policy(String one, int pointsOfOne, String other, int pointsOfOther) {
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
