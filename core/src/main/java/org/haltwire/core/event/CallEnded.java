package org.haltwire.core.event;

/// A registered call is over.
public record CallEnded(FactId id, long occurredAt, FactId call, String caller, String callee)
    implements Fact {

  public CallEnded {
    Check.required("caller", caller, 20);
    Check.required("callee", callee, 20);
  }
}
