package org.haltwire.core.event;

import java.util.List;

/// A victim, or a body on the victim's behalf, says that money was taken.
///
/// @param payments the payments concerned as far as they are known, at most 100
/// @param account the account that the money went to, or empty where not known
/// @param phone the number that called, or empty
public record IncidentReport(
    FactId id,
    long occurredAt,
    Kind kind,
    String victim,
    List<FactId> payments,
    String account,
    String phone)
    implements Fact {

  /// The order is part of the journal's format: add at the end only.
  public enum Kind {
    OTHER,
    ADVANCE_PAYMENT,
    FICTITIOUS_LOAN,
    BANK_SECURITY_CALL,
    INVESTMENT,
    PHISHING,
    TAKEOVER,
    IMPERSONATION,
    CARD_THEFT
  }

  public IncidentReport {
    payments = List.copyOf(payments);
    if (payments.size() > 100) {
      throw new InvalidFact("payments", "at most 100 payments", Integer.toString(payments.size()));
    }
    Check.optional("victim", victim, 64);
    Check.optional("account", account, Party.ACCOUNT_LIMIT);
    Check.optional("phone", phone, 20);
  }
}
