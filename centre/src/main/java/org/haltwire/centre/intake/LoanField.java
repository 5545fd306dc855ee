package org.haltwire.centre.intake;

/// The fields of an application for a loan.
enum LoanField implements Field {
  TYPE(Field.required("type", "the text loan, first in its line", "\"loan\"")),
  ID(Field.required("id", Texts.ID, "\"l-20260310-000031\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T12:00:00+05:00\"")),
  LENDER(Field.required("lender", "a lender's code of 1 to 32 characters", "\"KASPI-MFO\"")),
  PERSON_ID(Field.optional("personId", PartyField.PERSON_ID.expected(), "\"850101300123\"")),
  PERSON_TOKEN(
      Field.optional(
          "personToken", PartyField.PERSON_TOKEN.expected(), "\"9dGq0m5cQ0yPpY3uS1kR7w\"")),
  AMOUNT(Field.required("amount", PaymentField.AMOUNT.expected(), "{}")),
  ORIGIN(Field.optional("origin", PaymentField.ORIGIN.expected(), "{}"));

  static final Shape<LoanField> SHAPE = new Shape<>(LoanField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  LoanField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
