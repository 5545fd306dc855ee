package org.haltwire.centre.intake;

/// The fields of a call that is asked about before it rings.
enum CallCheckField implements Field {
  TYPE(Field.required("type", "the text call-check, first in its line", "\"call-check\"")),
  ID(Field.required("id", Texts.ID, "\"k-20260310-000451\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T14:05:01+05:00\"")),
  OPERATOR(Field.required("operator", "an operator's code of 1 to 32 characters", "\"TELE2\"")),
  CALLER(Field.optional("caller", Phones.EXPECTED, "\"+77010000001\"")),
  CALLEE(Field.required("callee", Phones.EXPECTED, "\"+77470000002\"")),
  REDIRECTING(Field.optional("redirecting", Phones.EXPECTED, "\"+77010000003\""));

  static final Shape<CallCheckField> SHAPE = new Shape<>(CallCheckField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  CallCheckField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
