package org.haltwire.centre.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Subject;

/// Reads a label. The accounts of its payment stay empty where they are not stated.
final class LabelReader {

  private static final Map<String, Label.Meaning> MEANINGS = Texts.names(Label.Meaning.class);
  private static final Fault ONE =
      new Fault("", "exactly one of payment, call, account, phone, site", "");

  private final Cursor in;
  private final List<String> subjects = new ArrayList<>(1);
  private String id = "";
  private long time;
  private String payment = "";
  private String paymentSender = "";
  private String call = "";
  private String callSender = "";
  private String account = "";
  private String phone = "";
  private String site = "";
  private Label.Meaning meaning = Label.Meaning.WITHDRAWN;
  private String basis = "";
  private String payerAccount = "";
  private String payeeAccount = "";

  LabelReader(Cursor in) {
    this.in = in;
  }

  Read<Label> read(String sender) {
    in.whole(LabelField.SHAPE, this::field);
    if (in.faults().none()) {
      together();
    }
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    String own = id.isEmpty() ? Ids.joined(named(sender), meaning.name()) : id;
    return new Read.Fine<>(new Label(new FactId(sender, own), time, about(sender), meaning, basis));
  }

  private void field(LabelField field) {
    switch (field) {
      case TYPE -> in.text(field, "label"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case PAYMENT -> payment = subject(field, in.text(field, Texts::id));
      case PAYMENT_SENDER -> paymentSender = in.text(field, LabelReader::isSender);
      case CALL -> call = subject(field, in.text(field, Texts::id));
      case CALL_SENDER -> callSender = in.text(field, LabelReader::isSender);
      case ACCOUNT -> account = subject(field, Texts.account(in.text(field, Texts::isAccount)));
      case PHONE -> phone = subject(field, in.phone(field));
      case SITE ->
          site =
              subject(
                  field,
                  Sites.normal(in.text(field, text -> Sites.normal(text).isPresent())).orElse(""));
      case MEANING -> meaning = in.choice(field, MEANINGS, meaning);
      case BASIS -> basis = in.text(field, text -> Texts.printable(text, 32));
      case PAYER_ACCOUNT -> payerAccount = Texts.account(in.text(field, Texts::isAccount));
      case PAYEE_ACCOUNT -> payeeAccount = Texts.account(in.text(field, Texts::isAccount));
    }
  }

  private String subject(LabelField field, String text) {
    subjects.add(field.json());
    return text;
  }

  /// What is wrong about fields that are each right alone.
  private void together() {
    if (subjects.size() != 1) {
      in.faults()
          .add(
              ONE.pointer(),
              ONE.expected(),
              subjects.isEmpty() ? "nothing" : String.join(", ", subjects));
    }
    only(LabelField.PAYMENT_SENDER, paymentSender, LabelField.PAYMENT, payment);
    only(LabelField.CALL_SENDER, callSender, LabelField.CALL, call);
    only(LabelField.PAYER_ACCOUNT, payerAccount, LabelField.PAYMENT, payment);
    only(LabelField.PAYEE_ACCOUNT, payeeAccount, LabelField.PAYMENT, payment);
  }

  private void only(LabelField field, String text, LabelField beside, String needed) {
    if (!text.isEmpty() && needed.isEmpty()) {
      in.fault(field, "it only beside " + beside.json(), "it without");
    }
  }

  private Label.About about(String sender) {
    if (!payment.isEmpty()) {
      String owner = paymentSender.isEmpty() ? sender : paymentSender;
      return new Label.OfPayment(new FactId(owner, payment), payerAccount, payeeAccount);
    }
    if (!call.isEmpty()) {
      return new Label.OfCall(new FactId(callSender.isEmpty() ? sender : callSender, call));
    }
    if (!account.isEmpty()) {
      return new Label.OfSubject(new Subject(Subject.Kind.ACCOUNT, account));
    }
    return new Label.OfSubject(
        phone.isEmpty()
            ? new Subject(Subject.Kind.DOMAIN, site)
            : new Subject(Subject.Kind.PHONE, phone));
  }

  /// What the label's own id is made of where none is given; for a payment of one's own it is the
  /// payment's id, as ever.
  private String named(String sender) {
    if (!payment.isEmpty()) {
      boolean own = paymentSender.isEmpty() || paymentSender.equals(sender);
      return own ? payment : "payment:" + paymentSender + ":" + payment;
    }
    if (!call.isEmpty()) {
      return "call:" + (callSender.isEmpty() ? sender : callSender) + ":" + call;
    }
    return subjects.getFirst() + ":" + account + phone + site;
  }

  private static boolean isSender(String text) {
    return Texts.id(text, FactId.SENDER_LIMIT);
  }
}
