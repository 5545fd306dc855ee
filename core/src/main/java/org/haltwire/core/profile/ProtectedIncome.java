package org.haltwire.core.profile;

import java.util.List;

/// Money that a person lives on, which no hold may touch.
public enum ProtectedIncome {
  PENSION,
  WAGE,
  BENEFIT;

  /// The codes of ISO 20022 ExternalPurpose1Code that payments of it bear.
  public List<String> purposes() {
    return switch (this) {
      case PENSION -> List.of("PENS");
      case WAGE -> List.of("SALA", "PAYR");
      case BENEFIT -> List.of("BECH", "BENE", "SSBE");
    };
  }
}
