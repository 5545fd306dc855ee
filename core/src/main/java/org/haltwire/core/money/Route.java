package org.haltwire.core.money;

import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;

/// Which way a transfer went. The order is part of the stored traces: add at the end only.
public enum Route {
  /// To an account inside the country.
  ACCOUNT,
  /// Goods or services were bought by card: the seller took the money in good faith.
  CARD,
  CASH,
  CRYPTO,
  /// To an institution of another country.
  ABROAD,
  /// Cash was paid in.
  DEPOSIT,
  /// To an account, as one of the regular wages, pensions or benefits that the law protects: the
  /// person took it in good faith.
  INCOME;

  /// Whether the money cannot be followed or held behind this transfer.
  public boolean leaves() {
    return this != ACCOUNT && this != DEPOSIT;
  }

  /// @param home code of ISO 3166-1 of the centre's country
  public static Route of(Payment payment, String home) {
    Party payee = payment.payee();
    Instrument instrument = payment.terms().instrument();
    if (instrument == Instrument.CRYPTO) {
      return CRYPTO;
    }
    if (instrument == Instrument.CASH) {
      return payee.person().isEmpty() || !payment.payer().person().isEmpty() ? CASH : DEPOSIT;
    }
    if (!payee.country().isEmpty() && !payee.country().equals(home)) {
      return ABROAD;
    }
    return instrument == Instrument.CARD ? CARD : ACCOUNT;
  }
}
