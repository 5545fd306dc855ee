package org.haltwire.centre.intake;

import org.haltwire.core.event.LoanOutcome;

/// The fields of what became of an application for a loan.
enum LoanOutcomeField implements Field {
  TYPE(Field.required("type", "the text loan-outcome, first in its line", "\"loan-outcome\"")),
  ID(Field.required("id", Texts.ID, "\"o-20260310-000031\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T12:20:00+05:00\"")),
  LOAN(Field.required("loan", "the id of your loan application", "\"l-20260310-000031\"")),
  PERSON_ID(Field.optional("personId", PartyField.PERSON_ID.expected(), "\"850101300123\"")),
  PERSON_TOKEN(
      Field.optional(
          "personToken", PartyField.PERSON_TOKEN.expected(), "\"9dGq0m5cQ0yPpY3uS1kR7w\"")),
  STATUS(Field.required("status", Texts.list(LoanOutcome.Status.class), "\"DISBURSED\""));

  static final Shape<LoanOutcomeField> SHAPE = new Shape<>(LoanOutcomeField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  LoanOutcomeField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
