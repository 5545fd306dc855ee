package org.haltwire.centre.recovery.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.recovery.hold.Claim;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldStep;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.hold.Proposal;
import org.haltwire.centre.recovery.hold.ReportEnds;
import org.haltwire.core.money.Mix;
import org.haltwire.core.money.Pursuit;
import org.haltwire.core.money.Pursuit.Held;
import org.haltwire.core.money.Pursuit.Standing;
import org.haltwire.core.money.Traced;
import org.haltwire.core.profile.CountryProfile;

/// Proposes a hold for each account where stolen money should be and is not held, and orders it at
/// once where the law lets one person decide and the centre may.
final class HoldPlanner {

  /// More than these at once are for people to decide: who holds hundreds of accounts is wrong more
  /// often.
  private static final int MOST_AT_ONCE = 200;

  static final String STOLEN_MONEY = "STOLEN_MONEY";

  private final HoldStore store;
  private final HoldDesk desk;
  private final CountryProfile profile;
  private final RecoverySettings settings;

  HoldPlanner(HoldStore store, HoldDesk desk, CountryProfile profile, RecoverySettings settings) {
    this.store = store;
    this.desk = desk;
    this.profile = profile;
    this.settings = settings;
  }

  /// What is to be done about each account, once proposals are made. Accounts with the most money
  /// come first.
  List<Pursuit.Step> plan(long caseId, Traced traced, List<SavedTrace.Source> sources) {
    List<Hold> holds = store.ofCase(caseId);
    List<Held> held = new ArrayList<>();
    Map<String, List<Claim>> claims = store.claimsOfCase(caseId);
    // Nobody decided about the money of other reports in a hold that ended because a report did.
    Set<String> ended = store.releasedFor(caseId, ReportEnds.REASON);
    for (Hold hold : holds) {
      if (!ended.contains(hold.id())) {
        held.add(held(hold, claims.getOrDefault(hold.id(), List.of()), sources));
      }
    }
    List<Pursuit.Step> steps = Pursuit.steps(traced, held);
    List<Pursuit.Step> largest = new ArrayList<>(steps);
    largest.sort(
        Comparator.comparingLong((Pursuit.Step step) -> step.toHold().stolen()).reversed());
    int number = holds.size();
    for (Pursuit.Step step : largest) {
      boolean worth = step.toHold().stolen() >= Math.max(1, profile.trace().minAmount());
      if (worth && number - holds.size() < MOST_AT_ONCE) {
        propose(caseId, ++number, step, sources);
      }
    }
    return steps;
  }

  private void propose(
      long caseId, int number, Pursuit.Step step, List<SavedTrace.Source> sources) {
    List<Claim> claims = new ArrayList<>();
    for (int source : step.toHold().sources()) {
      SavedTrace.Source of = sources.get(source);
      claims.add(new Claim(of.incident(), of.number(), step.toHold().of(source), 0));
    }
    Hold hold =
        desk.propose(
            new Proposal(
                caseId,
                number,
                step.account().account(),
                step.account().bank(),
                step.hop(),
                claims,
                STOLEN_MONEY,
                HoldStep.CENTRE));
    if (settings.automatic() && !hold.consent().fourEyes()) {
      desk.order(hold.id(), hold.revision(), HoldStep.CENTRE, STOLEN_MONEY);
    }
  }

  private static Held held(Hold hold, List<Claim> some, List<SavedTrace.Source> sources) {
    Mix claims = Mix.NOTHING;
    for (Claim claim : some) {
      for (int source = 0; source < sources.size(); source++) {
        SavedTrace.Source of = sources.get(source);
        if (of.incident() == claim.incident() && of.number() == claim.number()) {
          claims = claims.plus(Mix.of(source, claim.amount()));
        }
      }
    }
    return new Held(hold.account(), standing(hold), claims, hold.money().secured());
  }

  private static Standing standing(Hold hold) {
    return switch (hold.state()) {
      case PROPOSED, ORDERED -> Standing.ASKED;
      case ACKNOWLEDGED, EXTENDED -> Standing.SECURED;
      case RETURNED -> Standing.RETURNED;
      case RELEASED, EXPIRED -> Standing.LET_GO;
    };
  }
}
