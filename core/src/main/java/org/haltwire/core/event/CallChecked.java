package org.haltwire.core.event;

/// The terminating operator or gateway asks before it rings.
public record CallChecked(
    FactId id, long occurredAt, String operator, String caller, String callee, String redirecting)
    implements Fact {

  public CallChecked {
    Check.optional("operator", operator, 32);
    Check.optional("caller", caller, 20);
    Check.required("callee", callee, 20);
    Check.optional("redirecting", redirecting, 20);
  }
}
