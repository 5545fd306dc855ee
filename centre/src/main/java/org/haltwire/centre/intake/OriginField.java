package org.haltwire.centre.intake;

/// The fields that say where an order came from.
enum OriginField implements Field {
  PHONE(Field.optional("phone", Phones.EXPECTED, "\"+77011234567\"")),
  DEVICE(
      Field.optional("device", "a device's token of 1 to 64 characters", "\"d-5f1c7a2e90b34f7d\"")),
  SESSION(Field.optional("sessionSeconds", "a whole number from 0 to 999999999", "340"));

  static final int SESSION_LIMIT = 999_999_999;
  static final Shape<OriginField> SHAPE = new Shape<>(OriginField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  OriginField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
