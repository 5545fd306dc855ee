package org.haltwire.centre.recovery.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.haltwire.core.money.Mix;
import org.haltwire.core.money.Pursuit;
import org.haltwire.core.money.Pursuit.Held;
import org.haltwire.core.money.Traced;

/// Which sources of a trace somebody else than a citizen vouches for.
///
/// @param sources their places
record Vouched(BitSet sources) {

  /// What one hold can be about: confirmed sources together, or a single one that is not, so that
  /// each of those is confirmed as a whole or not at all.
  record Part(boolean confirmed, Mix mix) {}

  List<Part> parts(Mix money) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(true, only(money)));
    for (int source : money.sources()) {
      if (!sources.get(source)) {
        parts.add(new Part(false, Mix.of(source, money.of(source))));
      }
    }
    return parts;
  }

  /// What of some money confirmed sources have.
  Mix only(Mix money) {
    int[] all = money.sources();
    long[] amounts = money.amounts();
    for (int i = 0; i < all.length; i++) {
      amounts[i] = sources.get(all[i]) ? amounts[i] : 0;
    }
    return Mix.compact(0, all, amounts);
  }

  /// What each account is to be marked with, as if nobody had told the rest: holds of the rest do
  /// not count either.
  List<Pursuit.Step> marks(Traced traced, List<Held> held) {
    List<Traced.Place> places =
        traced.places().stream()
            .map(one ->
                new Traced.Place(
                    one.account(), one.hop(), one.arrived(), only(one.holds()), one.end()))
            .toList();
    List<Held> some =
        held.stream()
            .filter(one -> one.claims().stolen() == 0 || only(one.claims()).stolen() > 0)
            .toList();
    return Pursuit.steps(new Traced(traced.roots(), traced.flows(), places, traced.cut()), some);
  }
}
