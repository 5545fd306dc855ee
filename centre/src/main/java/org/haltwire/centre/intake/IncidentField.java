package org.haltwire.centre.intake;

import org.haltwire.core.event.IncidentReport;

/// The fields of a report that somebody was robbed.
enum IncidentField implements Field {
  TYPE(Field.required("type", "the text incident, first in its line", "\"incident\"")),
  ID(Field.required("id", Texts.ID, "\"i-20260310-000008\"")),
  TIME(Field.required("time", Times.EXPECTED, "\"2026-03-10T16:00:00+05:00\"")),
  KIND(Field.required("kind", Texts.list(IncidentReport.Kind.class), "\"BANK_SECURITY_CALL\"")),
  PERSON_ID(Field.optional("personId", PartyField.PERSON_ID.expected(), "\"850101300123\"")),
  PERSON_TOKEN(
      Field.optional(
          "personToken", PartyField.PERSON_TOKEN.expected(), "\"9dGq0m5cQ0yPpY3uS1kR7w\"")),
  PAYMENTS(Field.optional("payments", "an array of at most 100 ids of your payments", "[]")),
  ACCOUNT(
      Field.optional(
          "account",
          "the account that the money went to, 1 to 64 characters",
          "\"KZ75125KZT1001300335\"")),
  PHONE(Field.optional("phone", Phones.EXPECTED, "\"+77010000001\""));

  static final int PAYMENTS_LIMIT = 100;
  static final Shape<IncidentField> SHAPE = new Shape<>(IncidentField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  IncidentField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
