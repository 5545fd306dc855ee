package org.haltwire.core.rule;

import org.haltwire.core.event.Fact;
import org.haltwire.core.listing.Listings;

/// A policy's expressions as compiled code. Both methods are pure: they write to their last
/// argument only, allocate nothing and never throw for a fact of the policy's kind.
public interface Program {

  /// Fills `values` behind the remembered features with the derived ones.
  void derive(Fact fact, long time, Listings listings, long[] values);

  /// Sets bit `i` of `fired` (bit `i % 64` of word `i / 64`) for each rule `i` whose condition
  /// holds. `fired` comes in all zero.
  void evaluate(Fact fact, long time, Listings listings, long[] values, long[] fired);
}
