package org.haltwire.core.trial;

import java.util.List;
import org.haltwire.core.rule.Program;

/// Where a rule compares a value with a number that its author chose, the payments for which the
/// rest of the rule holds, so that other numbers can be tried on history.
///
/// @param program sets bit `i` for a payment for which all of threshold `i`'s rule but the
///   comparison holds
public record Thresholds(List<Threshold> list, Program program) {

  public Thresholds {
    list = List.copyOf(list);
  }

  /// None.
  public static Thresholds none() {
    return new Thresholds(
        List.of(),
        new Program() {
          @Override
          public void derive(
              org.haltwire.core.event.Fact fact,
              long time,
              org.haltwire.core.listing.Listings listings,
              long[] values) {}

          @Override
          public void evaluate(
              org.haltwire.core.event.Fact fact,
              long time,
              org.haltwire.core.listing.Listings listings,
              long[] values,
              long[] fired) {}
        });
  }
}
