package org.haltwire.core.feature;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Keys;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// Keys, values, sources and facts that the tests of this package are written with.
final class TestingFeatures {

  static final long SECOND = 1_000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  static final Key PAYER = payments("payer.account", it -> Keys.of(it.payer().account()));
  static final Key PAYEE = payments("payee.account", it -> Keys.of(it.payee().account()));
  static final Key DEVICE = payments("origin.device", it -> Keys.of(it.origin().device()));
  static final Key PHONE = payments("origin.phone", it -> Keys.of(it.origin().phone()));
  static final Key PAIR = Key.of(List.of(PAYER, PAYEE));
  static final Key CALLED =
      new Key(
          "phone",
          fact ->
              switch (fact) {
                case CallBegan call -> Keys.of(call.phone());
                case CallEnded call -> Keys.of(call.phone());
                default -> Keys.ABSENT;
              });

  static final Value AMOUNT = amount("amount");
  static final Value DEVICES = new Value("device", DEVICE.reader()::read);
  static final Value PAYERS = new Value("payer.account", PAYER.reader()::read);
  static final Value BEGUN = new Value("begun", fact -> fact instanceof CallBegan ? 1 : -1);

  static final Source ALL = Source.all(Payment.class);
  static final Source LARGE =
      new Source(Payment.class, "amount > 5000", (fact, r, l, t) -> amountOf(fact) > 5000);
  static final Source CALLS =
      new Source(
          Fact.class,
          "calls",
          (fact, r, l, t) -> fact instanceof CallBegan || fact instanceof CallEnded);

  private static final FactId ID = new FactId("bank", "1");

  private TestingFeatures() {}

  static Value amount(String text) {
    return new Value(text, TestingFeatures::amountOf);
  }

  static long amountOf(Fact fact) {
    return ((Payment) fact).terms().profileMinor();
  }

  static Feature feature(Source source, Key keptBy, Measure measure, Value value, long window) {
    return new Feature("f", source, keptBy, keptBy, measure, value, Unit.COUNT, window);
  }

  /// One feature for each window.
  static List<Feature> features(
      Source source, Key keptBy, Measure measure, Value value, long... windows) {
    List<Feature> features = new ArrayList<>();
    for (long window : windows) {
      features.add(feature(source, keptBy, measure, value, window));
    }
    return features;
  }

  static Payment payment(String payer, String payee, long amount, Origin origin) {
    Terms terms =
        new Terms(new Money(amount, "KZT"), amount, Instrument.TRANSFER, Channel.MOBILE, "");
    return new Payment(ID, 0, terms, party(payer), party(payee), origin);
  }

  static Payment payment(String payer, long amount) {
    return payment(payer, "SHOP", amount, Origin.NOT_STATED);
  }

  static CallBegan call(String phone) {
    return new CallBegan(ID, 0, phone, CallerKind.CONFIRMED);
  }

  static CallEnded end(String phone) {
    return new CallEnded(ID, 0, phone, CallerKind.CONFIRMED);
  }

  static void remember(FeatureStore store, Fact fact, long time) {
    store.remember(fact, Noted.NOTED, (key, roll, at) -> false, time);
  }

  private static Party party(String account) {
    return new Party(account, "", "", "", Party.NOT_STATED, "");
  }

  private interface PaymentKey {
    long read(Payment payment);
  }

  private static Key payments(String text, PaymentKey key) {
    return new Key(text, fact -> fact instanceof Payment it ? key.read(it) : Keys.ABSENT);
  }
}
