package org.haltwire.core.event;

/// One call detail record.
///
/// @param peer the other number, E.164 without the plus sign, or empty
/// @param cell the serving cell, or empty
public record UsageRecord(
    FactId id,
    long occurredAt,
    Kind kind,
    Subscriber subscriber,
    String peer,
    String cell,
    int seconds)
    implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum Kind {
    CALL_OUT,
    CALL_IN,
    SMS_OUT,
    SMS_IN,
    DATA
  }

  public UsageRecord {
    Check.optional("peer", peer, 20);
    Check.optional("cell", cell, 32);
  }
}
