package org.haltwire.centre.intake;

import org.haltwire.core.event.Party;

/// The fields of a payer or payee.
enum PartyField implements Field {
  ACCOUNT(
      Field.required(
          "account",
          "1 to " + Party.ACCOUNT_LIMIT + " characters that name one account in the country",
          "\"KZ86125KZT5004100100\"")),
  INSTITUTION(Field.optional("institution", "a BIC or a participant's code", "\"ALFAKZKA\"")),
  PERSON_ID(Field.optional("personId", "a national id of 1 to 40 characters", "\"850101300123\"")),
  PERSON_TOKEN(
      Field.optional(
          "personToken", "8 to 64 of A-Z a-z 0-9 . _ : ~ @ = + -", "\"9dGq0m5cQ0yPpY3uS1kR7w\"")),
  NAME(Field.optional("name", "a name of 1 to 140 characters", "\"Aigerim Sadykova\"")),
  OPENED(Field.optional("opened", "a date such as 2021-04-02", "\"2021-04-02\"")),
  COUNTRY(Field.optional("country", "a country code of ISO 3166-1 such as KZ", "\"KZ\""));

  static final Shape<PartyField> SHAPE = new Shape<>(PartyField.class);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Spec spec;

  PartyField(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
