package org.haltwire.signs.sheet;

/// Where a piece of evidence is from.
public enum EvidenceKind {
  /// Words of a text.
  TXT,
  /// The answer of a register.
  REG,
  /// Whose a domain is, and since when.
  WHO,
  /// A card, phone, account or wallet to pay to.
  PAY,
  /// A name of a site, and where it leads.
  NET,
  /// Payments, as the engine remembers them.
  CASH,
  /// Reports of citizens.
  REP,
  /// An entry of an official list.
  LIST
}
