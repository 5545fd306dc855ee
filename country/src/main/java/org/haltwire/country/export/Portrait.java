package org.haltwire.country.export;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Payment;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Occurrence;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.World;

/// What a country looks like, seen fact by fact. Memory does not grow with the facts: counts, and
/// the peers of a few accounts.
public final class Portrait {

  /// Later than all, and still a day.
  private static final long NEVER = 1L << 50;

  private final Map<Class<? extends Fact>, Tally> kinds = new LinkedHashMap<>();
  private final Map<Activity, Tally> honest = new EnumMap<>(Activity.class);
  private final Map<Scheme, Tally> schemes = new EnumMap<>(Scheme.class);
  private final Map<Instrument, Sizes> amounts = new EnumMap<>(Instrument.class);
  private final Hours payments = new Hours();
  private final Hours calls = new Hours();
  private final Degrees payees = new Degrees();
  private final Degrees payers = new Degrees();
  private final Tally all = new Tally();
  private long first = NEVER;

  /// Takes a fact in.
  public void see(Occurrence occurrence) {
    Fact fact = occurrence.fact();
    all.see(fact);
    first = Math.min(first, fact.occurredAt());
    kinds.computeIfAbsent(fact.getClass(), kind -> new Tally()).see(fact);
    if (occurrence.truth().isHonest()) {
      honest.computeIfAbsent(occurrence.truth().activity(), key -> new Tally()).see(fact);
    } else {
      schemes.computeIfAbsent(occurrence.truth().scheme(), key -> new Tally()).see(fact);
    }
    switch (fact) {
      case Payment payment -> pay(payment);
      case CallBegan call -> calls.see(call.occurredAt());
      default -> {}
    }
  }

  private void pay(Payment payment) {
    payments.see(payment.occurredAt());
    amounts
        .computeIfAbsent(payment.terms().instrument(), instrument -> new Sizes())
        .see(payment.terms().amount().minor());
    payees.see(payment.payer().account(), payment.payee().account());
    payers.see(payment.payee().account(), payment.payer().account());
  }

  /// At the end.
  ///
  /// @param days that were seen
  public Likeness likeness(World world, int days) {
    Map<String, Tally> byKind = new TreeMap<>();
    kinds.forEach((kind, tally) -> byKind.put(kind.getSimpleName(), tally));
    return new Likeness(
        new Likeness.Sitter(
            world.seed(),
            world.people().count(),
            LocalDate.ofEpochDay(Hours.day(first)),
            days,
            world.parameters().number("crime.scale")),
        all,
        new Likeness.Counts(byKind, honest, schemes),
        payments,
        calls,
        amounts,
        new Likeness.Ties(payees, payers),
        Balances.of(world));
  }
}
