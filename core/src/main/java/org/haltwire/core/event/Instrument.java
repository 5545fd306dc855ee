package org.haltwire.core.event;

/// With what a payment is made. The order is part of the journal's format: add at the end only.
public enum Instrument {
  TRANSFER,
  CARD,
  E_MONEY,
  CASH,
  CRYPTO
}
