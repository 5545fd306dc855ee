package org.haltwire.centre.recovery.hold;

/// Holds as they are to become; the revision stays the one that was seen.
final class Moved {

  private Moved() {}

  static Hold to(Hold hold, HoldState state, Hold.Clocks clocks) {
    return new Hold(
        hold.id(),
        hold.caseId(),
        hold.account(),
        hold.bank(),
        state,
        hold.revision(),
        hold.money(),
        clocks,
        hold.cause(),
        hold.consent(),
        hold.reference());
  }

  static Hold secured(Hold hold, long secured) {
    Hold.Sums money = hold.money();
    return with(hold, new Hold.Sums(money.amount(), secured, 0, money.currency(), money.hop()));
  }

  static Hold returned(Hold hold, long returned) {
    Hold.Sums money = hold.money();
    return with(
        hold,
        new Hold.Sums(money.amount(), money.secured(), returned, money.currency(), money.hop()));
  }

  static Hold agreed(Hold hold, String who) {
    return with(hold, new Hold.Consent(hold.consent().proposedBy(), true, who), hold.cause());
  }

  static Hold onBasis(Hold hold, String basis) {
    return with(hold, hold.consent(), new Hold.Cause(basis, hold.cause().reason()));
  }

  /// The bank is not waited for any more.
  static Hold.Clocks answered(Hold.Clocks clocks) {
    return new Hold.Clocks(clocks.proposedAt(), clocks.until(), 0, clocks.extensions());
  }

  private static Hold with(Hold hold, Hold.Sums money) {
    return new Hold(
        hold.id(),
        hold.caseId(),
        hold.account(),
        hold.bank(),
        hold.state(),
        hold.revision(),
        money,
        hold.clocks(),
        hold.cause(),
        hold.consent(),
        hold.reference());
  }

  private static Hold with(Hold hold, Hold.Consent consent, Hold.Cause cause) {
    return new Hold(
        hold.id(),
        hold.caseId(),
        hold.account(),
        hold.bank(),
        hold.state(),
        hold.revision(),
        hold.money(),
        hold.clocks(),
        cause,
        consent,
        hold.reference());
  }
}
