package org.haltwire.core.money;

import java.util.ArrayList;
import java.util.List;

/// What to do about stolen money where it lies: how much of each account is marked, and how much is
/// to be held, given what is held already.
///
/// A hold claims parts of sources. What a running hold claims is not claimed again, and what one
/// claimed that ended without a return was let go by somebody: only a person claims it again.
public final class Pursuit {

  private Pursuit() {}

  /// How a hold stands.
  public enum Standing {
    /// Asked of the bank, or to be asked; nothing is known to be secured.
    ASKED,
    SECURED,
    RETURNED,
    /// Ended, and the money is its holder's again.
    LET_GO
  }

  /// A hold of this money.
  ///
  /// @param claims what it claims of each source
  /// @param secured what the bank holds, or held when it was returned
  public record Held(String account, Standing standing, Mix claims, long secured) {}

  /// What is to be done about an account.
  ///
  /// @param marked what outgoing payments must not take away
  /// @param toHold what is to be held beside what is held; nothing of an account's own
  public record Step(Transfer.Side account, int hop, long marked, Mix toHold) {}

  /// A step for each account that stolen money came to, in the order of the places.
  public static List<Step> steps(Traced traced, List<Held> holds) {
    List<Step> steps = new ArrayList<>();
    for (Traced.Place place : traced.places()) {
      long settled = 0;
      Mix free = place.holds().withoutOwn();
      for (Held hold : holds) {
        if (hold.account().equals(place.account().account())) {
          settled +=
              switch (hold.standing()) {
                case ASKED -> 0;
                case SECURED, RETURNED -> hold.secured();
                case LET_GO -> hold.claims().stolen();
              };
          free = free.minus(hold.claims());
        }
      }
      long marked = Math.max(0, place.holds().stolen() - settled);
      steps.add(new Step(place.account(), place.hop(), marked, free));
    }
    return steps;
  }
}
