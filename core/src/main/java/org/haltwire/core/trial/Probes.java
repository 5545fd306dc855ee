package org.haltwire.core.trial;

import java.util.List;
import org.haltwire.core.rule.Program;

/// Where a rule compares a value with a number that its author chose, the payments for which the
/// rest of the rule holds, so that other numbers can be tried on history.
///
/// @param program sets bit `i` for a payment that all of probe `i`'s rule but the comparison fits
public record Probes(List<Probe> list, Program program) {

  public Probes {
    list = List.copyOf(list);
  }

  /// One comparison of one rule.
  ///
  /// @param rule index of the rule
  /// @param variable index of the value that is compared
  /// @param atLeast whether the rule needs at least (more than) the number, rather than at most
  ///   (less)
  /// @param strict whether the number itself does not do
  /// @param number in the variable's own scale
  public record Probe(int rule, int variable, boolean atLeast, boolean strict, long number) {}

  /// No probes.
  public static Probes none() {
    return new Probes(
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
