package org.haltwire.core.profile;

/// What may stand behind the order to give money back. Which of them suffice, alone or together, a
/// country's [ReturnRules] say.
public enum ReturnBasis {
  /// The bank that holds the money agrees, or its customer does.
  BANK_CONSENT,
  /// The rules of the payment scheme, to which all banks agreed beforehand.
  SCHEME_RULE,
  /// An officer of the centre decided by a power that the law gives it.
  CENTRE_DECISION,
  INVESTIGATOR_NOTICE,
  PROSECUTOR_SANCTION,
  POLICE_ORDER,
  COURT_ORDER
}
