package org.haltwire.centre.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// A journal of decided payments in a list, made from a seed.
final class ScreenedPayments implements Entries {

  private static final long BEGIN = 1_773_000_000_000L;
  private static final PolicyId POLICY = new PolicyId("payments", "ab".repeat(32));

  private final List<Entry> entries = new ArrayList<>();
  private final Random chance;
  private final double share;

  /// @param share of the payments that are not simply allowed
  ScreenedPayments(long seed, double share) {
    this.chance = new Random(seed);
    this.share = share;
  }

  ScreenedPayments add(int count) {
    for (int i = 0; i < count; i++) {
      long position = entries.size() + 1L;
      long time = BEGIN + position * 700;
      Payment payment = payment(position, time);
      entries.add(new Entry(position, time, payment, decision(payment, time)));
    }
    return this;
  }

  List<Entry> all() {
    return entries;
  }

  @Override
  public long head() {
    return entries.size();
  }

  @Override
  public long read(long from, int limit, Consumer<Entry> consumer) {
    int end = (int) Math.min(entries.size(), from - 1 + limit);
    entries.subList((int) from - 1, Math.max((int) from - 1, end)).forEach(consumer);
    return end + 1L;
  }

  private Payment payment(long position, long time) {
    long minor = 100L * (1_000 + chance.nextInt(900_000));
    return new Payment(
        new FactId("demo-bank", "p" + position),
        time,
        new Terms(new Money(minor, "KZT"), minor, Instrument.TRANSFER, Channel.MOBILE, ""),
        party(chance.nextInt(500)),
        party(chance.nextInt(500)),
        Origin.NOT_STATED);
  }

  private static Party party(int number) {
    return new Party("KZ%018d".formatted(number), "", "", "", Party.NOT_STATED, "KZ");
  }

  private Decision decision(Payment payment, long time) {
    if (chance.nextDouble() >= share) {
      return new Decision(Verdict.ALLOW, 0, "", List.of(), POLICY, 1);
    }
    Verdict verdict =
        switch (chance.nextInt(3)) {
          case 0 -> Verdict.WARN;
          case 1 -> new Verdict.Hold(time + 3_600_000, payment.terms().amount());
          default -> Verdict.REFUSE;
        };
    FiredRule rule =
        new FiredRule(
            "P-0" + chance.nextInt(1, 6),
            60,
            List.of(new Seen("payee_payers_1d", Unit.COUNT, chance.nextInt(40))));
    return new Decision(verdict, 60, "mule_collection", List.of(rule), POLICY, 2);
  }
}
