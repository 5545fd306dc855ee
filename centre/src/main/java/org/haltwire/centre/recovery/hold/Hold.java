package org.haltwire.centre.recovery.hold;

/// An amount that is held, or is to be. Times are milliseconds since 1970-01-01T00:00Z; amounts
/// minor units of the profile's currency.
///
/// @param id of the hold, and of its first order
/// @param revision grows with each step
/// @param money what is held
/// @param clocks when what ends
/// @param cause why
/// @param consent who has to agree
/// @param reference the number that the held person names
public record Hold(
    String id,
    long caseId,
    String account,
    String bank,
    HoldState state,
    int revision,
    Sums money,
    Clocks clocks,
    Cause cause,
    Consent consent,
    String reference) {

  /// @param amount what is to be held
  /// @param secured what the bank says it holds; never more than the amount
  /// @param returned what went back to victims
  /// @param hop how many transfers it is from a victim
  public record Sums(long amount, long secured, long returned, String currency, int hop) {}

  /// @param until when it ends by itself
  /// @param answerBy when the bank must have answered; 0 when it has, or was not asked
  /// @param extensions how often it was extended
  public record Clocks(long proposedAt, long until, long answerBy, int extensions) {}

  /// @param basis code of the legal basis, in the country's profile
  /// @param reason code of why, for the words that the held person is told
  public record Cause(String basis, String reason) {}

  /// @param proposedBy a person, or the centre
  /// @param fourEyes whether a second person has to agree before it is ordered
  /// @param agreedBy who agreed first; empty if nobody
  public record Consent(String proposedBy, boolean fourEyes, String agreedBy) {}

  /// What counts as held: what is secured, or else what was asked for.
  public long effective() {
    return state == HoldState.PROPOSED || state == HoldState.ORDERED
        ? money.amount()
        : money.secured();
  }
}
