package org.haltwire.centre.dossier;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.keeping.Holding;
import org.haltwire.centre.keeping.Holding.Stay;
import org.haltwire.centre.keeping.Whom;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Look;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.event.UsageRecord;

/// What a fact of the journal says of one person: their own side of it, nothing of the other. What
/// others reported of them, and marks of stolen money, are only counted.
final class FactLines {

  private final Whom whom;
  private final List<String> names;

  FactLines(Whom whom) {
    this.whom = whom;
    this.names =
        switch (whom) {
          case Whom.Phone phone -> List.of(phone.digits(), phone.token());
          case Whom.Account account -> List.of(account.account());
          case Whom.Person person -> List.of(person.token());
        };
  }

  /// Nothing where it is about others.
  Optional<Holding> of(Entry entry) {
    return switch (entry.fact()) {
      case Payment payment -> payment(entry, payment);
      case PaymentOutcome it ->
          is(it.payerAccount(), it.payeeAccount())
              ? told(entry, "role", role(it.payerAccount()), "state", it.status().name())
              : Optional.empty();
      case Label it ->
          is(it.payerAccount(), it.payeeAccount(), it.account(), it.phone())
              ? told(entry, "state", it.meaning().name(), "basis", it.basis())
              : Optional.empty();
      case ListingChange it -> listing(entry, it);
      case IncidentReport it -> report(entry, it);
      case HoldChange it ->
          is(it.account())
              ? told(entry, "state", it.state().name(), "amount", it.amount().toString())
              : Optional.empty();
      case TaintChange it ->
          it.shares().stream().anyMatch(share -> is(share.account()))
              ? Optional.of(Holding.withheld(what(it), Stay.OTHERS))
              : Optional.empty();
      case CallBegan it -> call(entry, it.phone(), it.caller().name());
      case CallEnded it -> call(entry, it.phone(), it.caller().name());
      case UsageRecord it -> subscriber(entry, it.subscriber(), it.kind().name());
      case SimChange it -> subscriber(entry, it.subscriber(), it.kind().name());
      case LoanApplication it ->
          is(it.person(), it.origin().phone())
              ? told(entry, "asked-by", it.lender(), "amount", it.amount().toString())
              : Optional.empty();
      case LoanOutcome it ->
          is(it.person()) ? told(entry, "state", it.status().name()) : Optional.empty();
      case PolicyActivation _, Look _ -> Optional.empty();
    };
  }

  private Optional<Holding> payment(Entry entry, Payment payment) {
    boolean payer = is(payment.payer()) || is(payment.origin().phone());
    boolean payee = is(payment.payee());
    if (!payer && !payee) {
      return Optional.empty();
    }
    Party own = payer ? payment.payer() : payment.payee();
    return told(
        entry,
        "role",
        payer && payee ? "both" : payer ? "payer" : "payee",
        "amount",
        payment.terms().amount().toString(),
        "channel",
        payment.terms().channel().name(),
        "account",
        own.account(),
        "institution",
        own.institution(),
        "phone",
        payer ? payment.origin().phone() : "");
  }

  private Optional<Holding> report(Entry entry, IncidentReport report) {
    if (is(report.victim())) {
      return told(entry, "kind", report.kind().name());
    }
    return is(report.account(), report.phone())
        ? Optional.of(Holding.withheld(what(report), Stay.OTHERS))
        : Optional.empty();
  }

  private Optional<Holding> listing(Entry entry, ListingChange change) {
    String state = change.listed() ? "LISTED" : "TAKEN_OFF";
    return is(change.subject().value())
        ? told(entry, "list", change.roll().name(), "state", state, "basis", change.basis())
        : Optional.empty();
  }

  private Optional<Holding> call(Entry entry, String phone, String other) {
    return is(phone) ? told(entry, "caller", other) : Optional.empty();
  }

  private Optional<Holding> subscriber(Entry entry, Subscriber subscriber, String kind) {
    return is(subscriber.phone()) ? told(entry, "kind", kind) : Optional.empty();
  }

  private Optional<Holding> told(Entry entry, String... namesAndValues) {
    Fact fact = entry.fact();
    java.util.Map<String, String> fields =
        Holding.fields(
            "position", Long.toString(entry.position()),
            "time", java.time.Instant.ofEpochMilli(fact.occurredAt()).toString(),
            "told-by", fact.id().sender());
    fields.putAll(Holding.fields(namesAndValues));
    return Optional.of(new Holding(what(fact), fields, Stay.JOURNAL, 0));
  }

  /// `simchange`.
  private static String what(Fact fact) {
    return fact.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private String role(String payerAccount) {
    return is(payerAccount) ? "payer" : "payee";
  }

  private boolean is(Party party) {
    return whom instanceof Whom.Account ? is(party.account()) : is(party.person());
  }

  private boolean is(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty() && names.contains(text)) {
        return true;
      }
    }
    return false;
  }
}
