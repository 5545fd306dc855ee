package org.haltwire.centre.intake;

import org.haltwire.core.event.PaymentOutcome;

/// The fields of an outcome: what became of a payment.
enum OutcomeField implements Field {
  TYPE(Field.optional("type", "the text outcome, first in its line", "\"outcome\"")),
  ID(Field.optional("id", Texts.ID, "\"p-20260310-000017:SETTLED\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T14:05:09+05:00\"")),
  PAYMENT(Field.optional("payment", "the id of an earlier payment", "\"p-20260310-000017\"")),
  STATUS(Field.required("status", Texts.list(PaymentOutcome.Status.class), "\"DECLINED\"")),
  REASON(Field.optional("reason", "a status reason code of ISO 20022 such as AC04", "\"AC04\"")),
  PAYER_ACCOUNT(
      Field.optional(
          "payerAccount",
          "the payment's payer.account; only in history",
          "\"KZ86125KZT5004100100\"")),
  PAYEE_ACCOUNT(
      Field.optional(
          "payeeAccount",
          "the payment's payee.account; only in history",
          "\"KZ75125KZT1001300335\""));

  static final Shape<OutcomeField> SHAPE = new Shape<>(OutcomeField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  OutcomeField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
