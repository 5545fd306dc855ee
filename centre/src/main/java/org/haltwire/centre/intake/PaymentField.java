package org.haltwire.centre.intake;

import org.haltwire.core.event.Channel;
import org.haltwire.core.event.Instrument;

/// A payment's own fields.
enum PaymentField implements Field {
  ID(Field.required("id", Texts.ID, "\"p-20260310-000017\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T14:05:00+05:00\"")),
  AMOUNT(Field.required("amount", "an object with value and currency", "{}")),
  INSTRUMENT(Field.optional("instrument", Texts.list(Instrument.class), "\"TRANSFER\"")),
  CHANNEL(Field.optional("channel", Texts.list(Channel.class), "\"MOBILE\"")),
  PURPOSE(Field.optional("purpose", "a purpose code of ISO 20022 such as GDDS", "\"GDDS\"")),
  PAYER(Field.required("payer", "an object with account", "{}")),
  PAYEE(Field.required("payee", "an object with account", "{}")),
  ORIGIN(Field.optional("origin", "an object with phone, device, sessionSeconds", "{}")),
  TYPE(
      Field.optional(
          "type", "the text payment; any other type must come first in its line", "\"payment\""));

  static final Shape<PaymentField> SHAPE = new Shape<>(PaymentField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  PaymentField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
