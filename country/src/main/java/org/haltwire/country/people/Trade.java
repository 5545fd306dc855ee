package org.haltwire.country.people;

/// What a firm does.
public enum Trade {
  EMPLOYER,
  GROCER,
  SHOP,
  RESTAURANT,
  WEB_SHOP,
  TRANSPORT,
  UTILITY,
  STATE,
  LENDER,
  EXCHANGE,
  CHARITY,
  CALL_CENTRE,
  SHOP_ABROAD,
  CASH_MACHINE
}
