package org.haltwire.core.event;

/// By which door of the bank the payer came. The order is part of the journal's format: add at the
/// end only.
public enum Channel {
  OTHER,
  MOBILE,
  WEB,
  BRANCH,
  ATM,
  POS,
  ECOMMERCE,
  PHONE,
  API
}
