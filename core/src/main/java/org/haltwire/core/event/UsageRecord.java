package org.haltwire.core.event;

/// One call detail record.
///
/// @param peer a token of the other number, or empty: numbers stand in the journal one at a time
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
    Check.optional("peer", peer, 64);
    Check.optional("cell", cell, 32);
  }
}
