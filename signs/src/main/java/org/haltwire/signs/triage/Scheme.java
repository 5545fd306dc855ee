package org.haltwire.signs.triage;

/// What a text is about. The order is part of the model's format: add before [#UNCLEAR] and train
/// anew.
public enum Scheme {
  /// "Your account is in danger": a false security service, police or national bank.
  BANK_SECURITY_CALL,
  /// A shop, seller or landlord that wants money first and is not there afterwards.
  ADVANCE_PAYMENT,
  /// A loan that nobody asked for, or one that costs a fee or a cheque before it is paid out.
  FICTITIOUS_LOAN,
  /// A pyramid or a false broker: deposits, guaranteed income, invited friends.
  INVESTMENT,
  /// A link to a page that asks for a card or a password.
  PHISHING,
  /// Somebody wants a code, an app for remote access or a forwarded number.
  TAKEOVER,
  /// A relative, friend or boss who is none.
  IMPERSONATION,
  /// Cards and accounts bought or rented, money passed on for a share, "work" as a carrier of cash.
  MULE_RECRUITMENT,
  /// Paid likes and orders that end with a deposit of one's own.
  FALSE_WORK,
  /// Casinos, drugs, false papers.
  ILLEGAL_TRADE,
  /// A prize, inheritance, compensation or grant that costs something first.
  FALSE_PRIZE,
  /// Annoying, and no fraud as far as the text shows.
  ADVERT,
  /// What people, banks, shops and offices write every day.
  ORDINARY,
  /// No scheme is likely enough to be named. Never trained.
  UNCLEAR;

  /// How many of them a model knows.
  static final int KNOWN = UNCLEAR.ordinal();

  /// Does it take people's money or make them help who does?
  public boolean isFraud() {
    return ordinal() < ADVERT.ordinal();
  }
}
