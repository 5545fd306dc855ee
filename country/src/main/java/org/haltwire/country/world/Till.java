package org.haltwire.country.world;

import java.util.ArrayDeque;
import java.util.Queue;
import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.Terms;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Accounts;

/// Where orders become payments: banks ask before they pay, wait for the answer and obey it.
///
/// An answer counts [#answerWithin] after the payment was asked about; whoever drives the country
/// may give it at any time until then. No answer is taken for a yes: banks pay when a centre is
/// away.
public final class Till {

  private static final long PURPOSE = 22;

  private final World world;
  private final Manners manners;
  private final long answerWithin;
  private final Queue<Asked> asked = new ArrayDeque<>();

  /// A payment that is waiting for its answer.
  private record Asked(Order order, Payment payment, long due) {}

  Till(World world, Manners manners) {
    this.world = world;
    this.manners = manners;
    this.answerWithin = world.parameters().whole("answers.within-seconds") * Almanac.SECOND;
  }

  /// How long a bank waits, in milliseconds.
  public long answerWithin() {
    return answerWithin;
  }

  /// Gives an order. Nothing happens where the account does not hold enough.
  ///
  /// @return whether the bank took it
  public boolean pay(Order order) {
    Accounts accounts = world.accounts();
    if (order.minor() <= 0 || accounts.balance(order.payer()) < order.minor()) {
      return false;
    }
    accounts.add(order.payer(), -order.minor());
    FactId id = world.id(accounts.party(order.payer()).institution());
    Means means = order.means();
    Money amount = new Money(order.minor(), "KZT");
    Terms terms =
        new Terms(amount, amount.minor(), means.instrument(), means.channel(), means.purpose());
    Payment payment =
        new Payment(
            id, world.now(), terms, payer(order), accounts.party(order.payee()), order.origin());
    order.became(id);
    world.tell(payment, order);
    asked.add(new Asked(order, payment, world.now() + answerWithin));
    return true;
  }

  /// How the payer's account is named in a payment.
  public Party payer(Order order) {
    return order.means().instrument() == Instrument.CARD
        ? world.accounts().card(order.payer())
        : world.accounts().party(order.payer());
  }

  long nextDue() {
    Asked next = asked.peek();
    return next == null ? Long.MAX_VALUE : next.due();
  }

  void settleNext() {
    Asked next = asked.remove();
    Order order = next.order();
    switch (order.verdict()) {
      case Verdict.Allow allow -> settle(next);
      case Verdict.Warn warn -> settleIfInsistedOn(next);
      case Verdict.Hold hold -> world.at(hold.until(), () -> settleIfInsistedOn(next));
      case Verdict.Refuse refuse -> stop(next, PaymentOutcome.Status.REJECTED);
    }
  }

  private void settleIfInsistedOn(Asked asked) {
    Chance chance = world.chance(PURPOSE, asked.payment.id().value().hashCode());
    if (asked.order.isInsistedOn(manners, chance)) {
      settle(asked);
    } else {
      stop(asked, PaymentOutcome.Status.CANCELLED);
    }
  }

  private void settle(Asked asked) {
    Order order = asked.order;
    if (order.isDeclined()) {
      stop(asked, PaymentOutcome.Status.DECLINED);
      return;
    }
    world.accounts().add(order.payee(), order.minor());
    tell(asked, PaymentOutcome.Status.SETTLED);
    order.end(true, world.now());
  }

  private void stop(Asked asked, PaymentOutcome.Status status) {
    Order order = asked.order;
    world.accounts().add(order.payer(), order.minor());
    tell(asked, status);
    order.end(false, world.now());
  }

  private void tell(Asked asked, PaymentOutcome.Status status) {
    Payment payment = asked.payment;
    world.tell(
        new PaymentOutcome(
            world.id(payment.id().sender()),
            world.now(),
            payment.id(),
            status,
            status == PaymentOutcome.Status.DECLINED ? "AC06" : "",
            payment.payer().account(),
            payment.payee().account()),
        asked.order.truth());
  }
}
