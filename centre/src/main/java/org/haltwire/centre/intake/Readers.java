package org.haltwire.centre.intake;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;

/// Reads facts from JSON with the centre's tokens and rates.
final class Readers {

  private static final byte[] TYPE = "\"type\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LABEL = "\"label\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OUTCOME = "\"outcome\"".getBytes(StandardCharsets.US_ASCII);

  private final Tokens tokens;
  private final ReferenceRates rates;
  private final ZoneId zone;

  /// @param zone the profile's civil time
  Readers(Tokens tokens, ReferenceRates rates, ZoneId zone) {
    this.tokens = tokens;
    this.rates = rates;
    this.zone = zone;
  }

  Read<Pacs008> pacs008(byte[] xml, String sender) {
    return new Pacs008Reader(tokens, rates, zone, sender).read(xml);
  }

  Read<Payment> payment(byte[] json, int from, int length, String sender) {
    return Json.read(
        json, from, length, cursor -> new PaymentReader(cursor, tokens, rates).read(sender));
  }

  /// @param payment the payment that the outcome must speak of, or empty for any
  Read<PaymentOutcome> outcome(byte[] json, int from, int length, String sender, String payment) {
    return Json.read(json, from, length, cursor -> new OutcomeReader(cursor, payment).read(sender));
  }

  /// Any fact: labels and outcomes say so in their first field.
  Read<? extends Fact> any(byte[] json, int from, int length, String sender) {
    int end = from + length;
    int at = after(json, skip(json, from, end), end, new byte[] {'{'});
    at = after(json, at, end, TYPE);
    at = after(json, at, end, new byte[] {':'});
    if (after(json, at, end, LABEL) >= 0) {
      return Json.read(json, from, length, cursor -> new LabelReader(cursor).read(sender));
    }
    if (after(json, at, end, OUTCOME) >= 0) {
      return outcome(json, from, length, sender, "");
    }
    return payment(json, from, length, sender);
  }

  /// The place after a text and the space behind it; -1 where the text does not stand there.
  private static int after(byte[] json, int at, int end, byte[] text) {
    if (at < 0 || at + text.length > end) {
      return -1;
    }
    for (int i = 0; i < text.length; i++) {
      if (json[at + i] != text[i]) {
        return -1;
      }
    }
    return skip(json, at + text.length, end);
  }

  private static int skip(byte[] json, int from, int end) {
    int at = from;
    while (at < end && (json[at] == ' ' || json[at] == '\t')) {
      at++;
    }
    return at;
  }
}
