package org.haltwire.centre.intake;

/// The fields of a call that a subscriber is in, and of its end: of the two numbers only the
/// subscriber's, and of the other what kind it is.
enum CallField implements Field {
  TYPE(Field.required("type", "the text call or call-end, first in its line", "\"call\"")),
  ID(Field.required("id", Texts.ID, "\"c-20260310-000451\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T14:05:00+05:00\"")),
  PHONE(Field.required("phone", Phones.EXPECTED, "\"+77470000002\"")),
  CALLER(
      Field.required(
          "caller",
          "CONFIRMED, ANNOUNCED, UNVERIFIED, INTERNATIONAL, SUBSTITUTED or FLAGGED",
          "\"SUBSTITUTED\""));

  static final Shape<CallField> SHAPE = new Shape<>(CallField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  CallField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
