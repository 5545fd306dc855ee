package org.haltwire.centre.intake;

import java.util.Map;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.PaymentOutcome;

/// Reads an outcome. Its accounts stay empty where they are not stated.
final class OutcomeReader {

  private static final Map<String, PaymentOutcome.Status> STATUSES =
      Texts.names(PaymentOutcome.Status.class);

  private final Cursor in;
  private String id = "";
  private long time;
  private String payment;
  private PaymentOutcome.Status status = PaymentOutcome.Status.SETTLED;
  private String reason = "";
  private String payerAccount = "";
  private String payeeAccount = "";

  /// @param payment the payment it must speak of, or empty for any
  OutcomeReader(Cursor in, String payment) {
    this.in = in;
    this.payment = payment;
  }

  Read<PaymentOutcome> read(String sender) {
    in.whole(OutcomeField.SHAPE, this::field);
    if (payment.isEmpty() && in.faults().none()) {
      in.fault(OutcomeField.PAYMENT, "nothing");
    }
    if (!in.faults().none()) {
      return new Read.Wrong<>(in.faults().list());
    }
    String own = id.isEmpty() ? Ids.joined(payment, status.name()) : id;
    return new Read.Fine<>(
        new PaymentOutcome(
            new FactId(sender, own),
            time,
            new FactId(sender, payment),
            status,
            reason,
            payerAccount,
            payeeAccount));
  }

  private void field(OutcomeField field) {
    switch (field) {
      case TYPE -> in.text(field, "outcome"::equals);
      case ID -> id = in.text(field, Texts::id);
      case TIME -> time = in.time(field);
      case PAYMENT -> payment = in.text(field, this::right);
      case STATUS -> status = in.choice(field, STATUSES, status);
      case REASON -> reason = in.text(field, text -> Texts.code(text, 4, 4));
      case PAYER_ACCOUNT -> payerAccount = Texts.account(in.text(field, Texts::isAccount));
      case PAYEE_ACCOUNT -> payeeAccount = Texts.account(in.text(field, Texts::isAccount));
    }
  }

  private boolean right(String text) {
    return Texts.id(text) && (payment.isEmpty() || payment.equals(text));
  }
}
