package org.haltwire.country.world;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /// Payments that wait for the end of a hold.
  private final Map<FactId, Asked> onHold = new LinkedHashMap<>();

  private Watch watch = new Watch() {};

  /// Sees what becomes of money at the moment when it does, before anybody is told.
  public interface Watch {

    /// The payer's account holds the money no more.
    default void ordered(Order order) {}

    /// The payee's account holds it.
    default void settled(Order order) {}

    /// The payer's account holds it again.
    default void stopped(Order order) {}
  }

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

  public void watchedBy(Watch who) {
    watch = who;
  }

  /// The payer's bank gives up a payment that is on hold, the oldest one of an account; its money
  /// is back in the account.
  ///
  /// @return whether there was one
  public boolean cancelHeld(int payer) {
    Optional<Asked> first =
        onHold.values().stream().filter(one -> one.order.payer() == payer).findFirst();
    first.ifPresent(one -> {
      onHold.remove(one.payment.id());
      stop(one, PaymentOutcome.Status.CANCELLED);
    });
    return first.isPresent();
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
    watch.ordered(order);
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
      case Verdict.Hold hold -> {
        onHold.put(next.payment.id(), next);
        world.at(hold.until(), () -> settleAfterHold(next));
      }
      case Verdict.Refuse refuse -> stop(next, PaymentOutcome.Status.REJECTED);
    }
  }

  private void settleAfterHold(Asked asked) {
    if (onHold.remove(asked.payment.id(), asked)) {
      settleIfInsistedOn(asked);
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
    watch.settled(order);
    tell(asked, PaymentOutcome.Status.SETTLED);
    order.end(true, world.now());
  }

  private void stop(Asked asked, PaymentOutcome.Status status) {
    Order order = asked.order;
    world.accounts().add(order.payer(), order.minor());
    watch.stopped(order);
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
