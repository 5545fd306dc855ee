package org.haltwire.centre.intake;

import org.haltwire.core.event.Label;

/// The fields of a label: what was found out about a payment, a call, an account, a phone or a
/// site.
enum LabelField implements Field {
  TYPE(Field.optional("type", "the text label, first in its line", "\"label\"")),
  ID(Field.optional("id", Texts.ID, "\"p-20260310-000017:FRAUD\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-17T09:00:00+05:00\"")),
  PAYMENT(Field.optional("payment", "the id of a payment", "\"p-20260310-000017\"")),
  PAYMENT_SENDER(
      Field.optional(
          "paymentSender",
          "the code of the participant that asked about the payment, if it is not you",
          "\"demo-bank\"")),
  CALL(Field.optional("call", "the id of a call", "\"c-20260310-000031\"")),
  CALL_SENDER(
      Field.optional(
          "callSender",
          "the code of the participant that told of the call, if it is not you",
          "\"demo-operator\"")),
  ACCOUNT(Field.optional("account", "1 to 64 characters", "\"KZ75125KZT1001300335\"")),
  PHONE(Field.optional("phone", Phones.EXPECTED, "\"+77010000001\"")),
  SITE(Field.optional("site", Sites.EXPECTED, "\"kaspi-bonus.example\"")),
  MEANING(Field.required("meaning", Texts.list(Label.Meaning.class), "\"FRAUD\"")),
  BASIS(
      Field.optional(
          "basis",
          "a code of 1 to 32 characters, who says so: COURT, POLICE, BANK_CONFIRMED,"
              + " CUSTOMER_CONFIRMED, CHARGEBACK, ANALYST or one of your own",
          "\"CHARGEBACK\"")),
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

  static final Shape<LabelField> SHAPE = new Shape<>(LabelField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  LabelField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
