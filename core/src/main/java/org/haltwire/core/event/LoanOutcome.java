package org.haltwire.core.event;

/// What became of a loan application.
public record LoanOutcome(
    FactId id, long occurredAt, FactId application, String person, Status status) implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum Status {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    DISBURSED,
    REPAID,
    CONTESTED
  }

  public LoanOutcome {
    Check.required("person", person, 64);
  }
}
