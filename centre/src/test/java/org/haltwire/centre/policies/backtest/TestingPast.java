package org.haltwire.centre.policies.backtest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.labels.Labels;
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

/// A centre with a past: payments of random amounts, a minute apart, some with labels.
///
/// The policy in force warns from 100,000 tenge on, holds from 1,000,000 and refuses from
/// 10,000,000.
final class TestingPast implements AutoCloseable {

  static final long BEGIN = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  static final long SEED = Long.getLong("haltwire.seed", 20_261_125L);

  private static final long MINUTE = 60_000;

  final TestingCentre centre;
  final List<Long> amounts = new ArrayList<>();
  final List<Boolean> fraud = new ArrayList<>();

  private TestingPast(String... settings) {
    centre = TestingCentre.start(settings);
  }

  /// So many payments; every fifth turns out to be fraud or honest a day later.
  static TestingPast of(int payments, String... settings) {
    TestingPast past = new TestingPast(settings);
    SplittableRandom random = new SplittableRandom(SEED);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < payments; i++) {
      long tenge = random.nextLong(50_000, 3_000_000);
      past.amounts.add(tenge);
      past.fraud.add(i % 10 == 0);
      facts.add(payment("p" + i, tenge, BEGIN + i * MINUTE));
    }
    past.append(facts);
    List<Fact> labels = new ArrayList<>();
    for (int i = 0; i < payments; i += 5) {
      Label.Meaning meaning = i % 10 == 0 ? Label.Meaning.FRAUD : Label.Meaning.HONEST;
      labels.add(label("p" + i, meaning, BEGIN + (payments + 60L) * MINUTE));
    }
    past.append(labels);
    Soon.is("all labels", () -> past.labels() == labels.size());
    return past;
  }

  static Payment payment(String id, long tenge, long time) {
    Money money = new Money(tenge * 100, "KZT");
    Terms terms = new Terms(money, tenge * 100, Instrument.TRANSFER, Channel.MOBILE, "");
    Party payer = new Party("KZ-A", "BANKA", "", "", Party.NOT_STATED, "KZ");
    Party payee = new Party("KZ-B", "BANKB", "", "", Party.NOT_STATED, "KZ");
    return new Payment(new FactId("BANKA", id), time, terms, payer, payee, Origin.NOT_STATED);
  }

  static Label label(String payment, Label.Meaning meaning, long time) {
    Label.About about = new Label.OfPayment(new FactId("BANKA", payment), "KZ-A", "KZ-B");
    return new Label(new FactId("BANKA", payment + ":" + meaning), time, about, meaning, "COURT");
  }

  /// The policy in force with another number in its first rule.
  static String candidate(long holdFrom) throws IOException {
    return Files.readString(Path.of("src/test/resources/policies/payments.yaml"))
        .replace("amount >= 1000000.0", "amount >= %d.0".formatted(holdFrom));
  }

  int labels() {
    return centre.bean(Labels.class).between(0, Long.MAX_VALUE, Long.MAX_VALUE).size();
  }

  void append(List<Fact> facts) {
    List<Appended> answers = centre.bean(Journal.class).appendHistory(facts).join();
    for (Appended answer : answers) {
      assertTrue(answer instanceof Appended.Stored, answer::toString);
    }
  }

  @Override
  public void close() {
    centre.close();
  }
}
