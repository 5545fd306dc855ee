package org.haltwire.centre.intake;

import java.util.List;
import java.util.Optional;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;

/// Outcomes and labels carry the accounts of their payment. The centre knows them; only history may
/// state them, for payments that the centre never saw.
final class Accounts {

  private Accounts() {}

  /// Whether the fact's accounts are those of an earlier payment.
  static boolean borrowed(Fact fact) {
    return fact instanceof PaymentOutcome
        || (fact instanceof Label label && label.about() instanceof Label.OfPayment);
  }

  /// Whether the fact has accounts, by itself or by its sender's word.
  static boolean stated(Fact fact) {
    return switch (fact) {
      case PaymentOutcome outcome -> any(outcome.payerAccount(), outcome.payeeAccount());
      case Label label -> !borrowed(label) || any(label.payerAccount(), label.payeeAccount());
      default -> true;
    };
  }

  /// Whether the fact is kept although there is no such payment: who tells what a payment was may
  /// know of it before the centre does.
  static boolean mayWait(Fact fact) {
    return fact instanceof Label;
  }

  /// The fact with the accounts of its payment; nothing where there is no such payment.
  static Optional<Fact> from(Fact fact, Ledger ledger) {
    return switch (fact) {
      case PaymentOutcome outcome ->
          payment(outcome.payment(), ledger).map(payment -> with(outcome, payment));
      case Label label when label.about() instanceof Label.OfPayment about ->
          payment(about.payment(), ledger).map(payment -> with(label, about, payment));
      default -> Optional.of(fact);
    };
  }

  static Problem noSuchPayment() {
    return Problem.of(ProblemKind.NOT_FOUND, "No payment of yours has this id.");
  }

  static Problem onlyInHistory() {
    return Problem.invalid(
        List.of(
            new Fault(
                OutcomeField.PAYER_ACCOUNT.pointer(), "no accounts outside history", "accounts")));
  }

  private static boolean any(String payer, String payee) {
    return !payer.isEmpty() || !payee.isEmpty();
  }

  private static Optional<Payment> payment(FactId id, Ledger ledger) {
    return ledger
        .find(id)
        .flatMap(
            entry -> entry.fact() instanceof Payment found ? Optional.of(found) : Optional.empty());
  }

  private static Fact with(PaymentOutcome outcome, Payment payment) {
    return new PaymentOutcome(
        outcome.id(),
        outcome.occurredAt(),
        outcome.payment(),
        outcome.status(),
        outcome.reason(),
        payment.payer().account(),
        payment.payee().account());
  }

  private static Fact with(Label label, Label.OfPayment about, Payment payment) {
    return new Label(
        label.id(),
        label.occurredAt(),
        new Label.OfPayment(about.payment(), payment.payer().account(), payment.payee().account()),
        label.meaning(),
        label.basis());
  }
}
