package org.haltwire.core.event;

/// Somebody asks for a loan in a person's name.
public record LoanApplication(
    FactId id, long occurredAt, String lender, String person, Money amount, Origin origin)
    implements Fact {

  public LoanApplication {
    Check.optional("lender", lender, 32);
    Check.required("person", person, 64);
  }
}
