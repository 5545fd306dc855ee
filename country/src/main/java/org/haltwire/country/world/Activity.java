package org.haltwire.country.world;

/// What somebody is about: for honest facts the kind of ordinary life, among it everything that
/// looks like a crime and is none; for crimes the part that a fact plays in one. The order is part
/// of the format of what is written: add at the end only.
public enum Activity {
  WAGES,
  PENSION,
  BENEFIT,
  RENT,
  UTILITIES,
  MORTGAGE,
  SHOPPING,
  WEB_SHOPPING,
  EATING_OUT,
  TRANSPORT,
  CASH,
  FAMILY,
  FRIENDS,
  HOLIDAY_GIFT,
  OWN_MONEY,
  SAVINGS,
  SMALL_BUSINESS,
  COURIER_TIP,
  SECOND_HAND_SALE,
  CAR,
  CHARITY,
  CROWDFUNDING,
  SAVINGS_CIRCLE,
  CRYPTO_PURCHASE,
  MONEY_HOME,
  LOAN,
  TRAVEL,
  CALL,
  CALL_CENTRE,
  COURIER_CALL,
  NEW_HANDSET,
  SIM_REPLACED,
  NUMBER_PORTED,
  NETWORK_TEST,
  REPORT,
  BANKS_FINDING,
  /// A victim pays.
  THEFT,
  /// A victim moves own money together, as told.
  GATHERING,
  /// A card is tried.
  CARD_TEST,
  /// Stolen money goes on to the next account.
  LAYER,
  CASH_OUT,
  CRYPTO_OUT,
  ABROAD_OUT,
  GOODS_OUT,
  /// A pyramid pays early participants.
  PAYOUT,
  LURE,
  BOX_CALL,
  /// Twenty and more who save in turn.
  LARGE_CIRCLE,
  /// Wages of many firms through one.
  PAYROLL_AGENT,
  /// Buyers' money is kept until the goods have come.
  MARKETPLACE,
  /// Pledged for a plan, and paid back where too little comes together.
  PLEDGE,
  /// Rents of many landlords through one.
  RENT_COLLECTOR,
  TICKET_RESALE,
  /// Friends share what an evening cost.
  BILL_SPLIT
}
