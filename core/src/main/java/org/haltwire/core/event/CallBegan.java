package org.haltwire.core.event;

/// A subscriber is in a call from now on. Who calls whom is in no fact: of the two numbers this has
/// one, and of the other only its kind.
///
/// @param phone the subscriber's number, E.164 without the plus sign
public record CallBegan(FactId id, long occurredAt, String phone, CallerKind caller)
    implements Fact {

  public CallBegan {
    Check.required("phone", phone, 20);
  }
}
