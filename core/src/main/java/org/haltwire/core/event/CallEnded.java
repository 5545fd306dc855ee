package org.haltwire.core.event;

/// A call of a subscriber is over.
///
/// @param phone as in [CallBegan]
/// @param caller likewise
public record CallEnded(FactId id, long occurredAt, String phone, CallerKind caller)
    implements Fact {

  public CallEnded {
    Check.required("phone", phone, 20);
  }
}
