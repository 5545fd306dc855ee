package org.haltwire.core.event;

/// A SIM card or the phone it sits in changed hands or state.
public record SimChange(
    FactId id, long occurredAt, Kind kind, String operator, Subscriber subscriber) implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum Kind {
    ACTIVATED,
    SWAPPED,
    PORTED,
    NEW_HANDSET,
    DEACTIVATED
  }

  public SimChange {
    Check.optional("operator", operator, 32);
  }
}
