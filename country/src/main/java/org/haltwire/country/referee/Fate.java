package org.haltwire.country.referee;

/// What became of a payment with stolen money. The order is that of the columns on the page.
enum Fate {
  /// A victim's that did not go through, each try.
  STOPPED,
  /// A victim's that went through.
  LEFT,
  /// A criminal's that did not go through, each try.
  HELD,
  /// A criminal's to the next one.
  PASSED_ON,
  CASH,
  CRYPTO,
  ABROAD,
  GOODS,
  PAID_BACK
}
