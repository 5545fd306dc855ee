package org.haltwire.centre.audit;

/// What was done. The names are part of the leaves: they never change.
public enum DeedKind {
  SIGN_IN,
  SIGN_IN_REFUSED,
  SIGN_OUT,
  /// Somebody looked at what is known of a person.
  LOOK_UP,
  /// Institutions asked about people's phones: so many, with a hash over the record of them.
  QUESTION,
  SEARCH,
  EXPORT,
  /// The engine warned about, held or refused a payment; or calls were blocked: so many, with a
  /// hash over the record of them.
  DECISION,
  /// A bank was told to hold, extend, release or return.
  ORDER,
  /// Somebody said what an account, phone or site is.
  LISTING,
  PROPOSAL,
  APPROVAL,
  REFUSAL,
  /// Who may sign in, with what, and do what.
  PEOPLE,
  /// Who is connected, and what they may do.
  INSTITUTION,
  /// A key, certificate or address of an institution.
  CREDENTIAL,
  PURGE,
  ERASURE,
  /// A key of the centre was made, changed or retired.
  KEY,
  /// Something about how the centre is used that an auditor should see.
  ALERT
}
