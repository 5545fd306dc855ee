package org.haltwire.centre.intake;

import org.haltwire.core.event.Label;

/// The fields of a label: what was found out about a payment.
enum LabelField implements Field {
  TYPE(Field.required("type", "the text label, first in its line", "\"label\"")),
  ID(Field.optional("id", Texts.ID, "\"p-20260310-000017:FRAUD\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-17T09:00:00+05:00\"")),
  PAYMENT(Field.required("payment", "the id of an earlier payment", "\"p-20260310-000017\"")),
  MEANING(Field.required("meaning", Texts.list(Label.Meaning.class), "\"FRAUD\"")),
  BASIS(Field.optional("basis", "a code of 1 to 32 characters: who says so", "\"CHARGEBACK\"")),
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
