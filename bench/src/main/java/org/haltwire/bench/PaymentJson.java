package org.haltwire.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;

/// Writes a payment as `POST /v1/payments` and the batch door take it, on one line.
final class PaymentJson {

  private PaymentJson() {}

  static byte[] of(Payment payment, String idPrefix) {
    return """
    {"id":"%s%s","time":"%s","amount":{"value":"%s","currency":"%s"},\
    "instrument":"%s","channel":"%s",\
    "payer":%s,"payee":%s,"origin":{"phone":"%s","device":"%s"}}\
    """
        .formatted(
            idPrefix,
            payment.id().value(),
            Instant.ofEpochMilli(payment.occurredAt()),
            payment.terms().amount().decimal(),
            payment.terms().amount().currency(),
            payment.terms().instrument(),
            payment.terms().channel(),
            party(payment.payer()),
            party(payment.payee()),
            payment.origin().phone(),
            payment.origin().device())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String party(Party party) {
    return "{\"account\":\"%s\",\"institution\":\"%s\",\"opened\":\"%s\",\"country\":\"%s\"}"
        .formatted(
            party.account(),
            party.institution(),
            java.time.LocalDate.ofEpochDay(party.openedDay()),
            party.country());
  }

  /// So many payments of honest traffic, their ids behind a prefix.
  static byte[][] bodies(String prefix, long count) {
    Traffic traffic = new Traffic(7, 100_000, count, 1);
    byte[][] bodies = new byte[(int) count][];
    for (int i = 0; i < count; i++) {
      bodies[i] = of(traffic.next(), prefix);
    }
    return bodies;
  }
}
