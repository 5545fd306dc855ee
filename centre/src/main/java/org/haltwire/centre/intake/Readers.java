package org.haltwire.centre.intake;

import org.haltwire.core.event.Payment;

/// Reads facts from JSON with the centre's tokens and rates.
final class Readers {

  private final Tokens tokens;
  private final ReferenceRates rates;

  Readers(Tokens tokens, ReferenceRates rates) {
    this.tokens = tokens;
    this.rates = rates;
  }

  Read<Payment> payment(byte[] json, int offset, int length, String sender) {
    return Json.read(
        json, offset, length, cursor -> new PaymentReader(cursor, tokens, rates).read(sender));
  }
}
