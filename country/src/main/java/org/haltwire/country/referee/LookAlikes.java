package org.haltwire.country.referee;

import java.util.List;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Scheme;

/// Which ordinary life looks like which crime.
final class LookAlikes {

  private LookAlikes() {}

  static List<Activity> of(Scheme scheme) {
    return switch (scheme) {
      case BANK_SECURITY_CALL -> List.of(Activity.OWN_MONEY, Activity.SAVINGS, Activity.CAR);
      case ADVANCE_PAYMENT, FALSE_REPORT -> List.of(Activity.SECOND_HAND_SALE, Activity.CAR);
      case FICTITIOUS_LOAN -> List.of(Activity.LOAN, Activity.SECOND_HAND_SALE);
      case PYRAMID ->
          List.of(
              Activity.SAVINGS_CIRCLE,
              Activity.CROWDFUNDING,
              Activity.CHARITY,
              Activity.LARGE_CIRCLE,
              Activity.PAYROLL_AGENT,
              Activity.MARKETPLACE,
              Activity.PLEDGE,
              Activity.RENT_COLLECTOR,
              Activity.TICKET_RESALE,
              Activity.BILL_SPLIT);
      case PHISHING -> List.of(Activity.WEB_SHOPPING, Activity.TRAVEL);
      case TAKEOVER -> List.of(Activity.OWN_MONEY, Activity.FAMILY);
      case IMPERSONATION -> List.of(Activity.FAMILY, Activity.FRIENDS, Activity.HOLIDAY_GIFT);
      case ILLEGAL_TRADE -> List.of(Activity.SMALL_BUSINESS, Activity.COURIER_TIP);
      case HONEST, SIM_BOX, SUBSTITUTED_CALL -> List.of();
    };
  }
}
