package org.haltwire.centre.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.haltwire.core.call.CallVerifier;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.Portability;
import org.haltwire.core.call.Trunk;

/// What calls are decided by at a time; it is exchanged whole. An operator's place is the same in
/// every next one, so that whoever holds a place or a trunk of the one before goes on.
record Ground(
    CallsProfile profile, Network network, CallVerifier verifier, List<Standing> standings) {

  /// Longer than any operator may be silent: one that is connected while calls go on counts as away
  /// until it is heard of, since nobody knows whether it registers yet.
  private static final long LONG_AGO = 2 * 3_600_000L;

  /// @param before the standings of the operators that were there, by their places
  /// @param possible which foreign numbers there may be
  /// @param sure when the grace after the start is over
  static Ground of(
      CallsProfile profile,
      Portability ported,
      List<Standing> before,
      LongPredicate possible,
      long now,
      long sure) {
    List<Standing> standings = new ArrayList<>(before);
    while (standings.size() < profile.size()) {
      standings.add(new Standing(before.isEmpty() ? now : now - LONG_AGO));
    }
    for (int place = 0; place < profile.size(); place++) {
      standings.get(place).tally().know(profile.members().get(place).trunks());
    }
    Network network = new Network(profile.plan(), ported, profile.operators());
    CallVerifier verifier =
        new CallVerifier(
            network,
            (operator, time) ->
                standings.get(operator).isAway(network.operators().get(operator), time),
            operator -> standings.get(operator).isRoamingWhole(),
            possible,
            sure);
    return new Ground(profile, network, verifier, List.copyOf(standings));
  }

  /// The same with other terms.
  Ground with(CallsProfile next, LongPredicate possible, long now, long sure) {
    List<String> codes = profile.codes();
    if (next.size() < codes.size() || !next.codes().subList(0, codes.size()).equals(codes)) {
      throw new IllegalArgumentException("Expected " + codes + " first, but got " + next.codes());
    }
    return of(next, network.ported(), standings, possible, now, sure);
  }

  Standing standing(int operator) {
    return standings.get(operator);
  }

  Tally tally(int operator) {
    return standing(operator).tally();
  }

  /// Empty for nobody's place.
  String code(int operator) {
    return operator < 0 ? "" : network.operators().get(operator).code();
  }

  /// Whether an operator may ask about calls to this number over this trunk.
  boolean mayAsk(int operator, long callee, Trunk trunk) {
    return trunk.international()
        || network.plan().isShort(callee)
        || network.owner(callee) == operator;
  }

  /// Whether the registrations of an operator that should be there do not come.
  boolean isAway(int operator, long now) {
    return standing(operator).isAway(network.operators().get(operator), now);
  }
}
