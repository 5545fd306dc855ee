package org.haltwire.core.codec;

import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Look;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subject;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.event.Terms;
import org.haltwire.core.event.UsageRecord;

/// Writes facts. Its mirror is [FactReader]: field for field in the order of the records.
final class FactWriter {

  private final ByteWriter out;

  FactWriter(ByteWriter out) {
    this.out = out;
  }

  void write(Fact fact, long time) {
    out.octet(kind(fact));
    id(fact.id());
    out.signed(fact.occurredAt() - time);
    switch (fact) {
      case Payment payment -> payment(payment);
      case PaymentOutcome outcome -> outcome(outcome);
      case CallBegan call -> call(call.phone(), call.caller());
      case CallEnded call -> call(call.phone(), call.caller());
      case UsageRecord usage -> usage(usage);
      case SimChange change -> sim(change);
      case LoanApplication application -> loan(application);
      case LoanOutcome outcome -> loanOutcome(outcome);
      case IncidentReport report -> incident(report);
      case HoldChange change -> hold(change, time);
      case ListingChange change -> listing(change);
      case PolicyActivation activation -> {
        out.name(activation.policy());
        out.name(activation.version());
      }
      case Label label -> label(label);
      case TaintChange change -> taint(change, time);
      case Look look -> look(look);
    }
  }

  private static int kind(Fact fact) {
    return switch (fact) {
      case Payment ignored -> FactKind.PAYMENT;
      case PaymentOutcome ignored -> FactKind.PAYMENT_OUTCOME;
      case CallBegan ignored -> FactKind.CALL_BEGAN;
      case CallEnded ignored -> FactKind.CALL_ENDED;
      case UsageRecord ignored -> FactKind.USAGE_RECORD;
      case SimChange ignored -> FactKind.SIM_CHANGE;
      case LoanApplication ignored -> FactKind.LOAN_APPLICATION;
      case LoanOutcome ignored -> FactKind.LOAN_OUTCOME;
      case IncidentReport ignored -> FactKind.INCIDENT_REPORT;
      case HoldChange ignored -> FactKind.HOLD_CHANGE;
      case ListingChange ignored -> FactKind.LISTING_CHANGE;
      case PolicyActivation ignored -> FactKind.POLICY_ACTIVATION;
      case Label label ->
          label.about() instanceof Label.OfPayment ? FactKind.PAYMENT_LABEL : FactKind.OTHER_LABEL;
      case TaintChange ignored -> FactKind.TAINT_CHANGE;
      case Look ignored -> FactKind.LOOK;
    };
  }

  private void id(FactId id) {
    out.name(id.sender());
    out.text(id.value());
  }

  void money(Money money) {
    out.number(money.minor());
    out.name(money.currency());
  }

  private void payment(Payment payment) {
    Terms terms = payment.terms();
    money(terms.amount());
    out.number(terms.profileMinor());
    out.place(terms.instrument());
    out.place(terms.channel());
    out.name(terms.purpose());
    party(payment.payer());
    party(payment.payee());
    origin(payment.origin());
  }

  private void party(Party party) {
    out.text(party.account());
    out.name(party.institution());
    out.text(party.person());
    out.text(party.name());
    out.signed(party.openedDay());
    out.name(party.country());
  }

  private void origin(Origin origin) {
    out.text(origin.phone());
    out.text(origin.device());
    out.signed(origin.sessionSeconds());
  }

  private void outcome(PaymentOutcome outcome) {
    id(outcome.payment());
    out.place(outcome.status());
    out.name(outcome.reason());
    out.text(outcome.payerAccount());
    out.text(outcome.payeeAccount());
  }

  private void call(String phone, CallerKind caller) {
    out.text(phone);
    out.place(caller);
  }

  private void subscriber(Subscriber subscriber) {
    out.text(subscriber.sim());
    out.text(subscriber.phone());
    out.text(subscriber.device());
  }

  private void usage(UsageRecord usage) {
    out.place(usage.kind());
    subscriber(usage.subscriber());
    out.text(usage.peer());
    out.text(usage.cell());
    out.signed(usage.seconds());
  }

  private void sim(SimChange change) {
    out.place(change.kind());
    out.name(change.operator());
    subscriber(change.subscriber());
  }

  private void loan(LoanApplication application) {
    out.name(application.lender());
    out.text(application.person());
    money(application.amount());
    origin(application.origin());
  }

  private void loanOutcome(LoanOutcome outcome) {
    id(outcome.application());
    out.text(outcome.person());
    out.place(outcome.status());
  }

  private void incident(IncidentReport report) {
    out.place(report.kind());
    out.text(report.victim());
    out.number(report.payments().size());
    report.payments().forEach(this::id);
    out.text(report.account());
    out.text(report.phone());
  }

  private void hold(HoldChange change, long time) {
    out.text(change.hold());
    out.place(change.state());
    out.text(change.account());
    money(change.amount());
    out.signed(change.until() - time);
  }

  private void taint(TaintChange change, long time) {
    out.text(change.incident());
    out.signed(change.until() - time);
    out.number(change.shares().size());
    for (TaintChange.Share share : change.shares()) {
      out.text(share.account());
      out.number(share.profileMinor());
    }
  }

  private void look(Look look) {
    out.name(look.person());
    out.text(look.subject());
    out.place(look.what());
    out.octet(look.hasCase() ? 1 : 0);
    out.octet(look.home() ? 1 : 0);
    out.signed(look.records());
    out.name(look.institution());
  }

  private void listing(ListingChange change) {
    subject(change.subject());
    out.place(change.roll());
    out.octet(change.listed() ? 1 : 0);
    out.name(change.basis());
    out.signed(change.expiresAt());
  }

  /// A payment comes before the meaning and its accounts after it, as they did when labels were
  /// about payments only.
  private void label(Label label) {
    switch (label.about()) {
      case Label.OfPayment about -> id(about.payment());
      case Label.OfCall(FactId call) -> {
        out.octet(FactKind.ABOUT_CALL);
        id(call);
      }
      case Label.OfSubject(Subject subject) -> {
        out.octet(FactKind.ABOUT_SUBJECT);
        subject(subject);
      }
    }
    out.place(label.meaning());
    out.name(label.basis());
    if (label.about() instanceof Label.OfPayment about) {
      out.text(about.payerAccount());
      out.text(about.payeeAccount());
    }
  }

  private void subject(Subject subject) {
    out.place(subject.kind());
    out.text(subject.value());
  }
}
