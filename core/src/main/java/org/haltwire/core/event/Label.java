package org.haltwire.core.event;

/// What somebody entitled to say so found out about an earlier payment. It repeats the accounts so
/// that memory can be kept by them.
///
/// @param basis why, as a code: a court's finding, a bank's confirmation
public record Label(
    FactId id,
    long occurredAt,
    FactId payment,
    Meaning meaning,
    String basis,
    String payerAccount,
    String payeeAccount)
    implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum Meaning {
    FRAUD,
    HONEST,
    WITHDRAWN
  }

  public Label {
    Check.optional("basis", basis, 32);
    Check.optional("payer.account", payerAccount, Party.ACCOUNT_LIMIT);
    Check.optional("payee.account", payeeAccount, Party.ACCOUNT_LIMIT);
  }
}
