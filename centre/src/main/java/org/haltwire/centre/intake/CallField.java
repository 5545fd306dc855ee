package org.haltwire.centre.intake;

/// The fields of a call that its originating operator registers.
enum CallField implements Field {
  TYPE(Field.required("type", "the text call, first in its line", "\"call\"")),
  ID(Field.required("id", Texts.ID, "\"c-20260310-000451\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T14:05:00+05:00\"")),
  OPERATOR(Field.required("operator", "an operator's code of 1 to 32 characters", "\"KCELL\"")),
  CALLER(Field.required("caller", Phones.EXPECTED, "\"+77010000001\"")),
  CALLEE(Field.required("callee", Phones.EXPECTED, "\"+77470000002\"")),
  REDIRECTING(Field.optional("redirecting", Phones.EXPECTED, "\"+77010000003\""));

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
