package org.haltwire.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.ListingChange.Roll;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Look;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.Subject;
import org.haltwire.core.event.Subscriber;
import org.haltwire.core.event.TaintChange;
import org.haltwire.core.event.Terms;
import org.haltwire.core.event.UsageRecord;

/// Makes the facts of examples from what an author wrote, with plain defaults for all the rest: a
/// mobile transfer of 10,000 at home between accounts three years old.
final class ExampleFacts {

  static final List<String> KINDS =
      List.of(
          "Payment",
          "PaymentOutcome",
          "CallBegan",
          "CallEnded",
          "UsageRecord",
          "SimChange",
          "LoanApplication",
          "LoanOutcome",
          "IncidentReport",
          "HoldChange",
          "ListingChange",
          "Label",
          "TaintChange",
          "Look");

  private static final String CALLED = "77010000002";

  private final Profile profile;
  private final Problems problems;
  private int made;

  ExampleFacts(Profile profile, Problems problems) {
    this.profile = profile;
    this.problems = problems;
  }

  /// @param index replaces `{i}` in texts
  /// @param others keys of the mapping that are not the fact's
  Fact make(String kind, YamlMap map, long time, int index, List<String> others) {
    ExampleForm form = new ExampleForm(map, time, index, profile, problems);
    FactId id = new FactId("example", "e" + made++);
    Fact fact = fact(kind, id, form, map);
    List<String> allowed = new ArrayList<>(form.asked());
    allowed.addAll(others);
    if (index == 0) {
      map.only("a " + kind, allowed);
    }
    return fact;
  }

  private Fact fact(String kind, FactId id, ExampleForm form, YamlMap map) {
    return switch (kind) {
      case "Payment" -> payment(id, form);
      case "PaymentOutcome" -> outcome(id, form);
      case "Label" -> label(id, form);
      case "ListingChange" -> listing(id, form);
      case "HoldChange" -> hold(id, form);
      case "IncidentReport" -> incident(id, form);
      case "LoanApplication" -> loan(id, form);
      case "LoanOutcome" -> loanOutcome(id, form);
      case "CallBegan" -> new CallBegan(id, form.time(), phone(form), caller(form));
      case "CallEnded" -> new CallEnded(id, form.time(), phone(form), caller(form));
      case "UsageRecord" -> usage(id, form);
      case "SimChange" -> sim(id, form);
      case "TaintChange" -> taint(id, form);
      case "Look" -> look(id, form);
      default -> {
        problems.at(
            map.key("fact"), "unknown fact '%s'; %s".formatted(kind, Guess.among(kind, KINDS)));
        yield payment(id, form);
      }
    };
  }

  private static Label label(FactId id, ExampleForm form) {
    Label.About about = about(id, form);
    return new Label(
        id,
        form.time(),
        about,
        form.choice("meaning", Label.Meaning.FRAUD),
        form.text("basis", "BANK"));
  }

  /// Of a payment unless it names an account, a phone or a site of its own.
  private static Label.About about(FactId id, ExampleForm form) {
    String account = form.text("account", "");
    String phone = form.text("phone", "");
    String site = form.text("site", "");
    String payer = form.text("payer.account", "");
    String payee = form.text("payee.account", "");
    if (!account.isEmpty()) {
      return new Label.OfSubject(new Subject(Subject.Kind.ACCOUNT, account));
    }
    if (!phone.isEmpty()) {
      return new Label.OfSubject(new Subject(Subject.Kind.PHONE, phone));
    }
    return site.isEmpty()
        ? new Label.OfPayment(id, payer, payee)
        : new Label.OfSubject(new Subject(Subject.Kind.DOMAIN, site));
  }

  private static HoldChange hold(FactId id, ExampleForm form) {
    return new HoldChange(
        id,
        form.time(),
        "hold",
        form.choice("state", HoldChange.State.PLACED),
        form.text("account", "ACCOUNT"),
        form.money("amount", "10000"),
        form.time() + Spans.DAY);
  }

  private static TaintChange taint(FactId id, ExampleForm form) {
    long hundredths = ExampleForm.hundredths(form.money("amount", "10000"));
    return new TaintChange(
        id,
        form.time(),
        form.text("incident", "case"),
        List.of(new TaintChange.Share(form.text("account", "ACCOUNT"), hundredths)),
        form.after("until", "180d"));
  }

  private static IncidentReport incident(FactId id, ExampleForm form) {
    return new IncidentReport(
        id,
        form.time(),
        form.choice("kind", IncidentReport.Kind.OTHER),
        form.text("victim", ""),
        List.of(),
        form.text("account", ""),
        form.text("phone", ""));
  }

  private static LoanApplication loan(FactId id, ExampleForm form) {
    return new LoanApplication(
        id,
        form.time(),
        form.text("lender", ""),
        form.text("person", "PERSON"),
        form.money("amount", "100000"),
        origin(form));
  }

  private static LoanOutcome loanOutcome(FactId id, ExampleForm form) {
    return new LoanOutcome(
        id,
        form.time(),
        id,
        form.text("person", "PERSON"),
        form.choice("status", LoanOutcome.Status.DISBURSED));
  }

  /// An analyst's look at a payment, for a case.
  private static Look look(FactId id, ExampleForm form) {
    return new Look(
        id,
        form.time(),
        form.text("person", "ANALYST"),
        form.text("subject", "SUBJECT"),
        form.choice("what", Look.What.PAYMENT),
        form.flag("has_case", true),
        form.flag("home", false),
        form.count("records", 1),
        form.text("institution", ""));
  }

  private static String phone(ExampleForm form) {
    return form.text("phone", CALLED);
  }

  private static CallerKind caller(ExampleForm form) {
    return form.choice("caller", CallerKind.CONFIRMED);
  }

  private static UsageRecord usage(FactId id, ExampleForm form) {
    return new UsageRecord(
        id,
        form.time(),
        form.choice("kind", UsageRecord.Kind.CALL_OUT),
        subscriber(form),
        form.text("peer", ""),
        form.text("cell", ""),
        form.seconds("length", 60));
  }

  private static SimChange sim(FactId id, ExampleForm form) {
    return new SimChange(
        id,
        form.time(),
        form.choice("kind", SimChange.Kind.SWAPPED),
        form.text("operator", ""),
        subscriber(form));
  }

  private Payment payment(FactId id, ExampleForm form) {
    Money amount = form.money("amount", "10000");
    Terms terms =
        new Terms(
            amount,
            ExampleForm.hundredths(amount),
            form.choice("instrument", Instrument.TRANSFER),
            form.choice("channel", Channel.MOBILE),
            form.text("purpose", ""));
    return new Payment(
        id, form.time(), terms, party(form, "payer"), party(form, "payee"), origin(form));
  }

  private Party party(ExampleForm form, String side) {
    return new Party(
        form.text(side + ".account", side.toUpperCase(Locale.ROOT)),
        form.text(side + ".institution", "BANK"),
        form.text(side + ".person", ""),
        form.text(side + ".name", ""),
        form.day(side + ".opened"),
        form.text(side + ".country", profile.country()));
  }

  private static Origin origin(ExampleForm form) {
    return new Origin(
        form.text("origin.phone", ""),
        form.text("origin.device", ""),
        form.seconds("origin.session", -1));
  }

  private static Subscriber subscriber(ExampleForm form) {
    return new Subscriber(
        form.text("subscriber.sim", ""),
        form.text("subscriber.phone", ""),
        form.text("subscriber.device", ""));
  }

  private static PaymentOutcome outcome(FactId id, ExampleForm form) {
    return new PaymentOutcome(
        id,
        form.time(),
        id,
        form.choice("status", PaymentOutcome.Status.SETTLED),
        form.text("reason", ""),
        form.text("payer.account", ""),
        form.text("payee.account", ""));
  }

  private static ListingChange listing(FactId id, ExampleForm form) {
    return new ListingChange(
        id,
        form.time(),
        new Subject(
            form.choice("subject.kind", Subject.Kind.ACCOUNT),
            form.text("subject.value", "ACCOUNT")),
        form.choice("roll", Roll.FRAUD),
        !form.text("listed", "true").equals("false"),
        form.text("basis", "EXAMPLE"),
        form.time() + 365 * Spans.DAY);
  }
}
