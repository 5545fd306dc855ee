package org.haltwire.core.event;

/// A hold on an amount, never on an account, moved to another state.
///
/// @param hold the hold's own id
/// @param until when it ends by itself, in milliseconds since 1970-01-01T00:00Z
public record HoldChange(
    FactId id, long occurredAt, String hold, State state, String account, Money amount, long until)
    implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum State {
    REQUESTED,
    PLACED,
    EXTENDED,
    RELEASED,
    CONSUMED
  }

  public HoldChange {
    Check.required("hold", hold, 64);
    Check.required("account", account, Party.ACCOUNT_LIMIT);
  }
}
