package org.haltwire.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Facts of every kind, by chance from a seed.
public final class TestingFacts {

  public static final int KINDS = 15;

  private static final Subject.Kind[] LABELLED = {
    Subject.Kind.ACCOUNT, Subject.Kind.PHONE, Subject.Kind.DOMAIN
  };

  private final SplittableRandom random;
  private int number;

  public TestingFacts(SplittableRandom random) {
    this.random = random;
  }

  /// A fact of any kind.
  public Fact any(long time) {
    return ofKind(random.nextInt(KINDS), time);
  }

  /// A fact of the kind at this place of [Fact]'s list.
  public Fact ofKind(int kind, long time) {
    FactId id = id();
    long at = time - random.nextLong(-5_000, 100_000_000);
    return switch (kind) {
      case 0 -> payment(id, at);
      case 1 ->
          new PaymentOutcome(
              id, at, id(), one(PaymentOutcome.Status.values()), text(4), text(64), text(64));
      case 2 -> new CallBegan(id, at, some(20), one(CallerKind.values()));
      case 3 -> new CallEnded(id, at, some(20), one(CallerKind.values()));
      case 4 -> usage(id, at);
      case 5 -> new SimChange(id, at, one(SimChange.Kind.values()), text(32), subscriber());
      case 6 -> new LoanApplication(id, at, text(32), some(64), money(), origin());
      case 7 -> new LoanOutcome(id, at, id(), some(64), one(LoanOutcome.Status.values()));
      case 8 -> incident(id, at);
      case 9 -> hold(id, at);
      case 10 -> listing(id, at);
      case 11 -> new PolicyActivation(id, at, some(32), some(64));
      case 12 -> new Label(id, at, about(), one(Label.Meaning.values()), text(32));
      case 13 -> taint(id, at);
      case 14 ->
          new Look(
              id,
              at,
              some(40),
              text(64),
              one(Look.What.values()),
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextInt(10_000),
              text(32));
      default -> throw new IllegalArgumentException("Expected 0 to 14, but got " + kind);
    };
  }

  /// A payment with keys that recur.
  public Payment payment(FactId id, long at) {
    Terms terms =
        new Terms(
            money(),
            random.nextLong(1_000_000_00),
            one(Instrument.values()),
            one(Channel.values()),
            text(4));
    return new Payment(id, at, terms, party(), party(), origin());
  }

  public FactId id() {
    return new FactId("bank" + random.nextInt(5), some(40) + number++);
  }

  private Fact usage(FactId id, long at) {
    UsageRecord.Kind kind = one(UsageRecord.Kind.values());
    return new UsageRecord(id, at, kind, subscriber(), text(20), text(32), random.nextInt());
  }

  private Fact incident(FactId id, long at) {
    List<FactId> payments = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      payments.add(id());
    }
    IncidentReport.Kind kind = one(IncidentReport.Kind.values());
    return new IncidentReport(id, at, kind, text(64), payments, text(64), text(20));
  }

  private Fact hold(FactId id, long at) {
    HoldChange.State state = one(HoldChange.State.values());
    return new HoldChange(id, at, some(64), state, some(64), money(), random.nextLong());
  }

  private Fact taint(FactId id, long at) {
    List<TaintChange.Share> shares = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      long amount = random.nextInt(4) == 0 ? 0 : random.nextLong(Money.LIMIT + 1);
      shares.add(new TaintChange.Share(some(64), amount));
    }
    return new TaintChange(id, at, some(64), shares, random.nextLong());
  }

  private Fact listing(FactId id, long at) {
    Subject subject = new Subject(one(Subject.Kind.values()), some(128));
    return new ListingChange(
        id,
        at,
        subject,
        one(ListingChange.Roll.values()),
        random.nextBoolean(),
        some(32),
        random.nextLong());
  }

  private Label.About about() {
    return switch (random.nextInt(4)) {
      case 0 -> new Label.OfCall(id());
      case 1 -> new Label.OfSubject(new Subject(one(LABELLED), some(128)));
      default -> new Label.OfPayment(id(), text(64), text(64));
    };
  }

  private Party party() {
    int opened = random.nextBoolean() ? Party.NOT_STATED : random.nextInt(25_000);
    String country = random.nextBoolean() ? "KZ" : "";
    return new Party("KZ" + random.nextInt(2_000), text(32), text(64), text(64), opened, country);
  }

  private Origin origin() {
    return random.nextBoolean()
        ? Origin.NOT_STATED
        : new Origin(text(20), text(64), random.nextInt(-1, 5_000));
  }

  private Subscriber subscriber() {
    return new Subscriber(text(64), text(20), text(64));
  }

  private Money money() {
    return new Money(
        random.nextInt(50) == 0 ? Money.LIMIT : random.nextLong(10_000_000),
        random.nextBoolean() ? "KZT" : "USD");
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private String text(int limit) {
    return random.nextInt(3) == 0 ? "" : some(limit);
  }

  /// Mostly plain, sometimes of any script, halves of surrogate pairs included.
  private String some(int limit) {
    int length = random.nextInt(1, Math.min(limit, 24) + 1);
    StringBuilder text = new StringBuilder(length);
    boolean wide = random.nextInt(8) == 0;
    for (int i = 0; i < length; i++) {
      text.append((char) (wide ? random.nextInt(0x80, 0x10000) : random.nextInt('0', 'z')));
    }
    return text.toString();
  }
}
