package org.haltwire.centre.intake;

import java.time.ZoneId;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;

/// Reads facts from JSON with the centre's tokens and rates.
final class Readers {

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

  Read<Label> label(byte[] json, int from, int length, String sender) {
    return Json.read(json, from, length, cursor -> new LabelReader(cursor).read(sender));
  }

  /// A line of this type.
  Read<? extends Fact> line(LineType type, byte[] json, int from, int length, String sender) {
    return switch (type) {
      case PAYMENT -> payment(json, from, length, sender);
      case OUTCOME -> outcome(json, from, length, sender, "");
      case LABEL -> label(json, from, length, sender);
      case CALL -> Json.read(json, from, length, in -> CallReader.began(in, sender));
      case CALL_END -> Json.read(json, from, length, in -> CallReader.ended(in, sender));
      case SIM -> Json.read(json, from, length, in -> new SimReader(in).read(sender));
      case USAGE -> Json.read(json, from, length, in -> new UsageReader(in, tokens).read(sender));
      case LOAN -> Json.read(json, from, length, in -> new LoanReader(in, tokens).read(sender));
      case LOAN_OUTCOME ->
          Json.read(json, from, length, in -> new LoanOutcomeReader(in, tokens).read(sender));
      case INCIDENT ->
          Json.read(json, from, length, in -> new IncidentReader(in, tokens).read(sender));
    };
  }
}
