package org.haltwire.centre.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallRegistered;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subject;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.Terms;

/// What is told of the day. Amounts are whole tenge.
final class Diary {

  private static final String SENDER = "demo";
  private static final long YEAR = 365 * 86_400_000L;

  private final List<Fact> facts = new ArrayList<>();

  /// Everything that was told, in the order in which it happened.
  List<Fact> inOrder() {
    return facts.stream().sorted(Comparator.comparingLong(Fact::occurredAt)).toList();
  }

  FactId pays(long at, Holder payer, Holder payee, long tenge, Means means) {
    return pays(at, payer, payee, tenge, means, payer.origin(90));
  }

  FactId pays(long at, Holder payer, Holder payee, long tenge, Means means, Origin origin) {
    FactId id = id();
    Money amount = new Money(tenge * 100, "KZT");
    Terms terms =
        new Terms(amount, amount.minor(), means.instrument(), means.channel(), means.purpose());
    facts.add(new Payment(id, at, terms, payer.party(), payee.party(), origin));
    return id;
  }

  void declined(long at, FactId payment, Holder payer, Holder payee) {
    facts.add(
        new PaymentOutcome(
            id(),
            at,
            payment,
            PaymentOutcome.Status.DECLINED,
            "AM04",
            payer.account(),
            payee.account()));
  }

  void listed(long at, Subject.Kind kind, String value, Roll roll) {
    facts.add(new ListingChange(id(), at, new Subject(kind, value), roll, true, "DEMO", at + YEAR));
  }

  void called(long at, String caller, String callee) {
    facts.add(new CallRegistered(id(), at, "demo-operator", caller, callee, ""));
  }

  void hungUp(long at, String caller, String callee) {
    FactId id = id();
    facts.add(new CallEnded(id, at, id, caller, callee));
  }

  void swapped(long at, String phone) {
    facts.add(
        new SimChange(
            id(),
            at,
            SimChange.Kind.SWAPPED,
            "demo-operator",
            new Subscriber("sim-of-" + phone, phone, "")));
  }

  void lent(long at, String person) {
    FactId id = id();
    facts.add(new LoanOutcome(id, at, id, person, LoanOutcome.Status.DISBURSED));
  }

  void reported(long at, FactId payment, Holder victim, Holder account) {
    facts.add(
        new IncidentReport(
            id(),
            at,
            IncidentReport.Kind.BANK_SECURITY_CALL,
            victim.party().person(),
            List.of(payment),
            account.account(),
            ""));
  }

  private FactId id() {
    return new FactId(SENDER, "day-%06d".formatted(facts.size() + 1));
  }
}
