package org.haltwire.core.event;

/// Something was put on a list or taken off it.
///
/// @param basis why, as a code of the list's rules: what a person was told
/// @param expiresAt when it leaves the list by itself, in milliseconds since 1970-01-01T00:00Z
public record ListingChange(
    FactId id,
    long occurredAt,
    Subject subject,
    Roll roll,
    boolean listed,
    String basis,
    long expiresAt)
    implements Fact {

  /// The lists of the centre. The order is part of the journal's format: add at the end only.
  public enum Roll {
    /// Confirmed to have been used for fraud.
    FRAUD,
    /// Passes stolen money on for others.
    MULE,
    /// Reported by somebody, not yet confirmed.
    REPORTED,
    /// Known good: a tax office, a utility.
    TRUSTED,
    /// Takes money for illegal gambling or drugs.
    ILLEGAL_TRADE,
    /// Exchanges money for crypto-assets.
    CRYPTO_EXCHANGE
  }

  public ListingChange {
    Check.required("basis", basis, 32);
  }
}
