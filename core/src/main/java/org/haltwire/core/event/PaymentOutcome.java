package org.haltwire.core.event;

/// What became of a payment. It repeats the accounts so that memory can be kept by them.
///
/// @param reason code of ISO 20022 ExternalStatusReason1Code, or empty
public record PaymentOutcome(
    FactId id,
    long occurredAt,
    FactId payment,
    Status status,
    String reason,
    String payerAccount,
    String payeeAccount)
    implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum Status {
    SETTLED,
    DECLINED,
    REJECTED,
    CANCELLED,
    RETURNED
  }

  public PaymentOutcome {
    Check.optional("reason", reason, 4);
    Check.optional("payer.account", payerAccount, Party.ACCOUNT_LIMIT);
    Check.optional("payee.account", payeeAccount, Party.ACCOUNT_LIMIT);
  }
}
