package org.haltwire.centre.recovery.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.recovery.hold.Claim;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStep;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.hold.Proposal;
import org.haltwire.centre.recovery.hold.ReportEnds;
import org.haltwire.centre.recovery.report.Confirmed;
import org.haltwire.centre.recovery.trace.Vouched.Part;
import org.haltwire.core.money.Mix;
import org.haltwire.core.money.Pursuit;
import org.haltwire.core.money.Pursuit.Held;
import org.haltwire.core.money.Pursuit.Standing;
import org.haltwire.core.money.Traced;
import org.haltwire.core.profile.CountryProfile;

/// Proposes a hold for each account where stolen money should be and is not held, and orders it at
/// once where the law lets one person decide and the centre may.
///
/// What only citizens reported is proposed apart, a hold for each reported payment, under their
/// name. The centre orders such a hold once an institution reported the same payment; until then
/// only an officer can.
final class HoldPlanner {

  /// More than these at once are for people to decide: who holds hundreds of accounts is wrong more
  /// often.
  private static final int MOST_AT_ONCE = 200;

  static final String STOLEN_MONEY = "STOLEN_MONEY";

  private final HoldStore store;
  private final HoldDesk desk;
  private final Confirmed confirmed;
  private final CountryProfile profile;
  private final RecoverySettings settings;

  HoldPlanner(
      HoldStore store,
      HoldDesk desk,
      Confirmed confirmed,
      CountryProfile profile,
      RecoverySettings settings) {
    this.store = store;
    this.desk = desk;
    this.confirmed = confirmed;
    this.profile = profile;
    this.settings = settings;
  }

  /// What each account is to be marked with, once proposals are made: of confirmed money alone.
  /// Accounts with the most money are held first.
  List<Pursuit.Step> plan(long caseId, Traced traced, List<SavedTrace.Source> sources) {
    Vouched vouched = vouched(sources);
    List<Hold> holds = store.ofCase(caseId);
    Map<String, List<Claim>> claims = store.claimsOfCase(caseId);
    orderConfirmed(holds, claims, sources, vouched);
    List<Held> held = held(caseId, holds, claims, sources);
    List<Pursuit.Step> largest = new ArrayList<>(Pursuit.steps(traced, held));
    largest.sort(
        Comparator.comparingLong((Pursuit.Step step) -> step.toHold().stolen()).reversed());
    int number = holds.size();
    for (Pursuit.Step step : largest) {
      for (Part part : vouched.parts(step.toHold())) {
        boolean worth = part.mix().stolen() >= Math.max(1, profile.trace().minAmount());
        if (worth && number - holds.size() < MOST_AT_ONCE) {
          propose(caseId, ++number, step, part, sources);
        }
      }
    }
    return vouched.marks(traced, held);
  }

  private Vouched vouched(List<SavedTrace.Source> sources) {
    Set<Long> positions = confirmed.of(sources.stream().map(SavedTrace.Source::payment).toList());
    BitSet some = new BitSet();
    for (int source = 0; source < sources.size(); source++) {
      some.set(source, positions.contains(sources.get(source).payment()));
    }
    return new Vouched(some);
  }

  /// Orders what was proposed for citizens and is confirmed now.
  private void orderConfirmed(
      List<Hold> holds,
      Map<String, List<Claim>> claims,
      List<SavedTrace.Source> sources,
      Vouched vouched) {
    for (Hold hold : holds) {
      if (hold.state() == HoldState.PROPOSED
          && hold.consent().proposedBy().equals(Participants.CITIZENS)) {
        Mix claimed = claimed(claims.getOrDefault(hold.id(), List.of()), sources);
        if (claimed.stolen() > 0 && vouched.only(claimed).equals(claimed)) {
          orderIfAllowed(hold);
        }
      }
    }
  }

  private void orderIfAllowed(Hold hold) {
    if (settings.automatic() && !hold.consent().fourEyes()) {
      desk.order(hold.id(), hold.revision(), HoldStep.CENTRE, STOLEN_MONEY);
    }
  }

  private List<Held> held(
      long caseId,
      List<Hold> holds,
      Map<String, List<Claim>> claims,
      List<SavedTrace.Source> sources) {
    // Nobody decided about the money of other reports in a hold that ended because a report did.
    Set<String> ended = store.releasedFor(caseId, ReportEnds.REASON);
    List<Held> held = new ArrayList<>();
    for (Hold hold : holds) {
      if (!ended.contains(hold.id())) {
        Mix claimed = claimed(claims.getOrDefault(hold.id(), List.of()), sources);
        held.add(new Held(hold.account(), standing(hold), claimed, hold.money().secured()));
      }
    }
    return held;
  }

  private void propose(
      long caseId, int number, Pursuit.Step step, Part part, List<SavedTrace.Source> sources) {
    List<Claim> claims = new ArrayList<>();
    for (int source : part.mix().sources()) {
      SavedTrace.Source of = sources.get(source);
      claims.add(new Claim(of.incident(), of.number(), part.mix().of(source), 0));
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
                part.confirmed() ? HoldStep.CENTRE : Participants.CITIZENS));
    if (part.confirmed()) {
      orderIfAllowed(hold);
    }
  }

  private static Mix claimed(List<Claim> some, List<SavedTrace.Source> sources) {
    Mix claims = Mix.NOTHING;
    for (Claim claim : some) {
      for (int source = 0; source < sources.size(); source++) {
        SavedTrace.Source of = sources.get(source);
        if (of.incident() == claim.incident() && of.number() == claim.number()) {
          claims = claims.plus(Mix.of(source, claim.amount()));
        }
      }
    }
    return claims;
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
