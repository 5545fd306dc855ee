package org.haltwire.centre.intake;

/// The fields of the end of a registered call.
enum CallEndField implements Field {
  TYPE(Field.required("type", "the text call-end, first in its line", "\"call-end\"")),
  ID(Field.required("id", Texts.ID, "\"e-20260310-000451\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T14:45:00+05:00\"")),
  CALL(Field.required("call", "the id of your registered call", "\"c-20260310-000451\"")),
  CALLER(Field.required("caller", Phones.EXPECTED, "\"+77010000001\"")),
  CALLEE(Field.required("callee", Phones.EXPECTED, "\"+77470000002\""));

  static final Shape<CallEndField> SHAPE = new Shape<>(CallEndField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  CallEndField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
