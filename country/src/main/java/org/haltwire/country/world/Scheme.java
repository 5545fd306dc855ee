package org.haltwire.country.world;

/// The kinds of crime, and none. The order is part of the format of what is written: add at the end
/// only.
public enum Scheme {
  HONEST,
  BANK_SECURITY_CALL,
  ADVANCE_PAYMENT,
  FICTITIOUS_LOAN,
  PYRAMID,
  PHISHING,
  TAKEOVER,
  IMPERSONATION,
  ILLEGAL_TRADE,
  SIM_BOX,
  SUBSTITUTED_CALL,
  FALSE_REPORT;

  /// Whether somebody loses money who did not want to pay for what was got.
  public boolean hasVictims() {
    return switch (this) {
      case BANK_SECURITY_CALL,
          ADVANCE_PAYMENT,
          FICTITIOUS_LOAN,
          PYRAMID,
          PHISHING,
          TAKEOVER,
          IMPERSONATION ->
          true;
      case HONEST, ILLEGAL_TRADE, SIM_BOX, SUBSTITUTED_CALL, FALSE_REPORT -> false;
    };
  }
}
