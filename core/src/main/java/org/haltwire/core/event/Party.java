package org.haltwire.core.event;

/// One side of a payment.
///
/// @param account unique in the country: an IBAN, a card token, or institution and number joined
/// @param institution BIC or the participant's code, or empty
/// @param person keyed token of the national id, or empty
/// @param name keyed token of the normalised name, or empty
/// @param openedDay day the account was opened, in days since 1970-01-01, or [#NOT_STATED]
/// @param country code of ISO 3166-1 alpha-2, or empty
public record Party(
    String account, String institution, String person, String name, int openedDay, String country) {

  public static final int NOT_STATED = Integer.MIN_VALUE;
  public static final int ACCOUNT_LIMIT = 64;

  public Party {
    Check.required("account", account, ACCOUNT_LIMIT);
    Check.optional("institution", institution, 32);
    Check.optional("person", person, 64);
    Check.optional("name", name, 64);
    Check.country("country", country);
  }
}
