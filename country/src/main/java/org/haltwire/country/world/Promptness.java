package org.haltwire.country.world;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;

/// How fast banks, offices and holders of accounts are when money is held. All in milliseconds.
public final class Promptness {

  private final double bankMinutes;
  private final double bankSpread;
  private final double officerMinutes;
  private final double returnDays;
  private final double returnSpread;
  private final double noticeHours;
  private final double noticeSpread;
  private final double appeals;
  private final double reviewHours;
  private final double reviewSpread;

  Promptness(Parameters parameters) {
    bankMinutes = parameters.number("recovery.bank-minutes");
    bankSpread = parameters.number("recovery.bank-spread");
    officerMinutes = parameters.number("recovery.officer-minutes");
    returnDays = parameters.number("recovery.return-days");
    returnSpread = parameters.number("recovery.return-spread");
    noticeHours = parameters.number("recovery.notice-hours");
    noticeSpread = parameters.number("recovery.notice-spread");
    appeals = parameters.number("recovery.appeals");
    reviewHours = parameters.number("recovery.review-hours");
    reviewSpread = parameters.number("recovery.review-spread");
  }

  /// From an order to hold until the bank has carried it out.
  public long bank(Chance chance) {
    return (long) (chance.logNormal(bankMinutes, bankSpread) * Almanac.MINUTE);
  }

  /// Until a second person has agreed to a hold of much money.
  public long officer(Chance chance) {
    return (long) (chance.logNormal(officerMinutes, 1) * Almanac.MINUTE);
  }

  /// From when a payment was confirmed as fraud until its victim has the money.
  public long giveBack(Chance chance) {
    return (long) (chance.logNormal(returnDays, returnSpread) * Almanac.DAY);
  }

  /// Until a holder notices that money is held.
  public long notice(Chance chance) {
    return (long) (chance.logNormal(noticeHours, noticeSpread) * Almanac.HOUR);
  }

  /// Whether an honest holder who noticed appeals.
  public boolean appeals(Chance chance) {
    return chance.happens(appeals);
  }

  /// From an appeal to a decision, if the office took as long as it wanted.
  public long review(Chance chance) {
    return (long) (chance.logNormal(reviewHours, reviewSpread) * Almanac.HOUR);
  }
}
