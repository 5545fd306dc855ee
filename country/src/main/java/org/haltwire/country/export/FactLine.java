package org.haltwire.country.export;

import java.time.LocalDate;
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
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.event.Terms;
import org.haltwire.core.event.UsageRecord;
import org.haltwire.country.world.Almanac;

/// Writes facts as lines of JSON as the batch door reads them with `?history=true`. The country's
/// texts need no escapes; another text would be a bug.
public final class FactLine {

  private static final String ZONE = "+05:00\"";

  private final StringBuilder out = new StringBuilder(512);
  private final StringBuilder date = new StringBuilder(16);
  private long dateOf = Long.MIN_VALUE;

  /// The fact's line, with its end; valid until the next call.
  public CharSequence of(Fact fact) {
    out.setLength(0);
    out.append('{');
    switch (fact) {
      case Payment it -> payment(it);
      case PaymentOutcome it -> outcome(it);
      case Label it -> label(it);
      case CallBegan it -> call("call", it, it.phone(), it.caller());
      case CallEnded it -> call("call-end", it, it.phone(), it.caller());
      case SimChange it -> sim(it);
      case UsageRecord it -> usage(it);
      case LoanApplication it -> loan(it);
      case LoanOutcome it -> {
        head("loan-outcome", it);
        text("loan", it.application().value());
        text("personToken", it.person());
        text("status", it.status().name());
      }
      case IncidentReport it -> incident(it);
      case HoldChange it -> throw foreign(it);
      case ListingChange it -> throw foreign(it);
      case PolicyActivation it -> throw foreign(it);
      case TaintChange it -> throw foreign(it);
      case Look it -> throw foreign(it);
    }
    out.setCharAt(out.length() - 1, '}');
    return out.append('\n');
  }

  private static IllegalStateException foreign(Fact fact) {
    return new IllegalStateException("Expected a fact that institutions tell, but got " + fact);
  }

  private void payment(Payment payment) {
    text("id", payment.id().value());
    time(payment);
    Terms terms = payment.terms();
    amount(terms.amount());
    text("instrument", terms.instrument().name());
    text("channel", terms.channel().name());
    text("purpose", terms.purpose());
    party("payer", payment.payer());
    party("payee", payment.payee());
    origin(payment.origin());
  }

  private void party(String side, Party party) {
    open(side);
    text("account", party.account());
    text("institution", party.institution());
    text("personToken", party.person());
    text("opened", LocalDate.ofEpochDay(party.openedDay()).toString());
    text("country", party.country());
    close();
  }

  private void origin(Origin origin) {
    if (!origin.phone().isEmpty() || !origin.device().isEmpty()) {
      open("origin");
      phone("phone", origin.phone());
      text("device", origin.device());
      close();
    }
  }

  private void outcome(PaymentOutcome outcome) {
    head("outcome", outcome);
    text("payment", outcome.payment().value());
    text("status", outcome.status().name());
    text("reason", outcome.reason());
    text("payerAccount", outcome.payerAccount());
    text("payeeAccount", outcome.payeeAccount());
  }

  private void label(Label label) {
    head("label", label);
    switch (label.about()) {
      case Label.OfPayment about -> text("payment", about.payment().value());
      case Label.OfCall(FactId call) -> text("call", call.value());
      case Label.OfSubject _ -> {
        text("account", label.account());
        phone("phone", label.phone());
        text("site", label.site());
      }
    }
    text("meaning", label.meaning().name());
    text("basis", label.basis());
    text("payerAccount", label.payerAccount());
    text("payeeAccount", label.payeeAccount());
  }

  private void call(String type, Fact fact, String phone, CallerKind caller) {
    head(type, fact);
    phone("phone", phone);
    text("caller", caller.name());
  }

  private void sim(SimChange change) {
    head("sim", change);
    text("kind", change.kind().name());
    text("operator", change.operator());
    subscriber(change.subscriber());
  }

  private void usage(UsageRecord usage) {
    head("usage", usage);
    text("kind", usage.kind().name());
    subscriber(usage.subscriber());
    phone("peer", usage.peer());
    text("cell", usage.cell());
    name("seconds");
    out.append(usage.seconds()).append(',');
  }

  private void subscriber(Subscriber subscriber) {
    text("sim", subscriber.sim());
    phone("phone", subscriber.phone());
    text("device", subscriber.device());
  }

  private void loan(LoanApplication loan) {
    head("loan", loan);
    text("lender", loan.lender());
    text("personToken", loan.person());
    amount(loan.amount());
    origin(loan.origin());
  }

  private void incident(IncidentReport report) {
    head("incident", report);
    text("kind", report.kind().name());
    text("personToken", report.victim());
    if (!report.payments().isEmpty()) {
      name("payments");
      out.append('[');
      for (FactId payment : report.payments()) {
        quoted(payment.value());
      }
      out.setCharAt(out.length() - 1, ']');
      out.append(',');
    }
    text("account", report.account());
    phone("phone", report.phone());
  }

  private void head(String type, Fact fact) {
    text("type", type);
    text("id", fact.id().value());
    time(fact);
  }

  private void amount(Money money) {
    open("amount");
    name("value");
    long rest = money.minor() % 100;
    out.append('"').append(money.minor() / 100).append(rest < 10 ? ".0" : ".").append(rest);
    out.append("\",");
    text("currency", money.currency());
    close();
  }

  private void time(Fact fact) {
    long local = fact.occurredAt() + 5 * Almanac.HOUR;
    long day = Math.floorDiv(local, Almanac.DAY);
    if (day != dateOf) {
      dateOf = day;
      date.setLength(0);
      date.append('"').append(LocalDate.ofEpochDay(day)).append('T');
    }
    long moment = Math.floorMod(local, Almanac.DAY);
    name("time");
    out.append(date);
    digits(moment / Almanac.HOUR, 10).append(':');
    digits(moment / Almanac.MINUTE % 60, 10).append(':');
    digits(moment / Almanac.SECOND % 60, 10).append('.');
    digits(moment % 1_000, 100).append(ZONE).append(',');
  }

  private StringBuilder digits(long number, int highest) {
    for (long place = highest; place > 0; place /= 10) {
      out.append((char) ('0' + number / place % 10));
    }
    return out;
  }

  private void phone(String name, String digits) {
    if (!digits.isEmpty()) {
      name(name);
      out.append("\"+").append(digits).append("\",");
    }
  }

  private void text(String name, String value) {
    if (!value.isEmpty()) {
      name(name);
      quoted(value);
    }
  }

  private void quoted(String value) {
    out.append('"').append(value).append("\",");
  }

  private void open(String name) {
    name(name);
    out.append('{');
  }

  private void close() {
    out.setCharAt(out.length() - 1, '}');
    out.append(',');
  }

  private void name(String name) {
    out.append('"').append(name).append("\":");
  }
}
