package org.haltwire.centre.intake;

/// The fields of an amount.
enum AmountField implements Field {
  VALUE(Field.required("value", "a decimal string such as \"1500.00\"", "\"45000.00\"")),
  CURRENCY(Field.required("currency", "a currency code of ISO 4217 such as KZT", "\"KZT\""));

  static final Shape<AmountField> SHAPE = new Shape<>(AmountField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  AmountField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
