package org.haltwire.centre.registers;

/// What a list says of who is on it.
public enum RegisterKind {
  /// An authority warned of them.
  WARNING,
  /// They may do what needs a licence.
  LICENCE,
  /// They are registered as a company.
  COMPANY,
  /// Deposits with them are insured.
  INSURED,
  /// Others pretend to be them.
  PROTECTED
}
