package org.haltwire.centre.intake;

import java.util.List;
import org.haltwire.core.event.Payment;

/// A customer credit transfer message of ISO 20022, as far as the centre needs it.
///
/// @param version such as `08`
record Pacs008(String version, String messageId, List<Transfer> transfers) {

  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pacs.008.001.";

  Pacs008 {
    transfers = List.copyOf(transfers);
  }

  /// One transaction of it, with the references that the answer repeats; empty where not stated.
  record Transfer(
      String instructionId,
      String endToEndId,
      String transactionId,
      String uetr,
      Payment payment) {}
}
