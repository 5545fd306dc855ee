package org.haltwire.core.codec;

import java.util.ArrayList;
import java.util.List;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.InvalidFact;
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

/// Reads facts. Its mirror is [FactWriter].
final class FactReader {

  private static final Instrument[] INSTRUMENTS = Instrument.values();
  private static final CallerKind[] CALLERS = CallerKind.values();
  private static final Channel[] CHANNELS = Channel.values();
  private static final PaymentOutcome.Status[] OUTCOMES = PaymentOutcome.Status.values();

  private final ByteReader in;

  FactReader(ByteReader in) {
    this.in = in;
  }

  Fact read(long time) {
    int kind = in.octet();
    FactId id = id();
    long occurredAt = time + in.signed();
    try {
      return read(kind, id, occurredAt, time);
    } catch (InvalidFact invalid) {
      throw new DamagedRecord("Expected a valid fact, but " + invalid.getMessage(), invalid);
    }
  }

  private Fact read(int kind, FactId id, long at, long time) {
    return switch (kind) {
      case FactKind.PAYMENT -> new Payment(id, at, terms(), party(), party(), origin());
      case FactKind.PAYMENT_OUTCOME ->
          new PaymentOutcome(id, at, id(), in.place(OUTCOMES), in.name(), in.text(), in.text());
      case FactKind.PAIR_REGISTERED, FactKind.PAIR_CHECKED -> pairBegan(id, at);
      case FactKind.PAIR_ENDED -> pairEnded(id, at);
      case FactKind.CALL_BEGAN -> new CallBegan(id, at, in.text(), in.place(CALLERS));
      case FactKind.CALL_ENDED -> new CallEnded(id, at, in.text(), in.place(CALLERS));
      case FactKind.USAGE_RECORD -> usage(id, at);
      case FactKind.SIM_CHANGE ->
          new SimChange(id, at, in.place(SimChange.Kind.values()), in.name(), subscriber());
      case FactKind.LOAN_APPLICATION ->
          new LoanApplication(id, at, in.name(), in.text(), money(), origin());
      case FactKind.LOAN_OUTCOME ->
          new LoanOutcome(id, at, id(), in.text(), in.place(LoanOutcome.Status.values()));
      case FactKind.INCIDENT_REPORT -> incident(id, at);
      case FactKind.HOLD_CHANGE -> hold(id, at, time);
      case FactKind.LISTING_CHANGE -> listing(id, at);
      case FactKind.POLICY_ACTIVATION -> new PolicyActivation(id, at, in.name(), in.name());
      case FactKind.PAYMENT_LABEL -> paymentLabel(id, at);
      case FactKind.OTHER_LABEL ->
          new Label(id, at, about(), in.place(Label.Meaning.values()), in.name());
      case FactKind.TAINT_CHANGE -> taint(id, at, time);
      case FactKind.LOOK -> look(id, at);
      default -> throw new DamagedRecord("Expected a kind of fact of 1 to 19, but got " + kind);
    };
  }

  /// The operator, the caller and who passes the call on are left out.
  private CallBegan pairBegan(FactId id, long at) {
    in.name();
    in.text();
    String called = in.text();
    in.text();
    return new CallBegan(id, at, called, CallerKind.UNVERIFIED);
  }

  private CallEnded pairEnded(FactId id, long at) {
    id();
    in.text();
    return new CallEnded(id, at, in.text(), CallerKind.UNVERIFIED);
  }

  private UsageRecord usage(FactId id, long at) {
    return new UsageRecord(
        id,
        at,
        in.place(UsageRecord.Kind.values()),
        subscriber(),
        in.text(),
        in.text(),
        in.signedInt());
  }

  private HoldChange hold(FactId id, long at, long time) {
    return new HoldChange(
        id,
        at,
        in.text(),
        in.place(HoldChange.State.values()),
        in.text(),
        money(),
        time + in.signed());
  }

  private Look look(FactId id, long at) {
    return new Look(
        id,
        at,
        in.name(),
        in.text(),
        in.place(Look.What.values()),
        in.flag(),
        in.flag(),
        in.signedInt(),
        in.name());
  }

  private TaintChange taint(FactId id, long at, long time) {
    String incident = in.text();
    long until = time + in.signed();
    int count = in.count();
    List<TaintChange.Share> shares = new ArrayList<>(Math.min(count, TaintChange.LIMIT));
    for (int i = 0; i < count; i++) {
      shares.add(new TaintChange.Share(in.text(), in.number()));
    }
    return new TaintChange(id, at, incident, shares, until);
  }

  private FactId id() {
    try {
      return new FactId(in.name(), in.text());
    } catch (InvalidFact invalid) {
      throw new DamagedRecord("Expected a fact's id, but " + invalid.getMessage(), invalid);
    }
  }

  Money money() {
    return new Money(in.number(), in.name());
  }

  private Terms terms() {
    return new Terms(money(), in.number(), in.place(INSTRUMENTS), in.place(CHANNELS), in.name());
  }

  private Party party() {
    return new Party(in.text(), in.name(), in.text(), in.text(), in.signedInt(), in.name());
  }

  private Origin origin() {
    String phone = in.text();
    String device = in.text();
    int seconds = in.signedInt();
    boolean notStated = phone.isEmpty() && device.isEmpty() && seconds == -1;
    return notStated ? Origin.NOT_STATED : new Origin(phone, device, seconds);
  }

  private Subscriber subscriber() {
    return new Subscriber(in.text(), in.text(), in.text());
  }

  private IncidentReport incident(FactId id, long at) {
    IncidentReport.Kind kind = in.place(IncidentReport.Kind.values());
    String victim = in.text();
    int count = in.count();
    List<FactId> payments = new ArrayList<>(Math.min(count, 100));
    for (int i = 0; i < count; i++) {
      payments.add(id());
    }
    return new IncidentReport(id, at, kind, victim, payments, in.text(), in.text());
  }

  private Label paymentLabel(FactId id, long at) {
    FactId payment = id();
    Label.Meaning meaning = in.place(Label.Meaning.values());
    String basis = in.name();
    return new Label(id, at, new Label.OfPayment(payment, in.text(), in.text()), meaning, basis);
  }

  private Label.About about() {
    int about = in.octet();
    return switch (about) {
      case FactKind.ABOUT_CALL -> new Label.OfCall(id());
      case FactKind.ABOUT_SUBJECT -> new Label.OfSubject(subject());
      default -> throw new DamagedRecord("Expected a label's subject of 0 or 1, but got " + about);
    };
  }

  private Subject subject() {
    return new Subject(in.place(Subject.Kind.values()), in.text());
  }

  private ListingChange listing(FactId id, long at) {
    return new ListingChange(
        id,
        at,
        subject(),
        in.place(ListingChange.Roll.values()),
        in.flag(),
        in.name(),
        in.signed());
  }
}
