package org.haltwire.core.event;

/// The originating operator says that the owner of a number starts a call. Numbers are E.164
/// without the plus sign.
public record CallRegistered(
    FactId id, long occurredAt, String operator, String caller, String callee, String redirecting)
    implements Fact {

  public CallRegistered {
    Check.optional("operator", operator, 32);
    Check.required("caller", caller, 20);
    Check.required("callee", callee, 20);
    Check.optional("redirecting", redirecting, 20);
  }
}
