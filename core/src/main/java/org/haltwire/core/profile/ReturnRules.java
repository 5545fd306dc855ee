package org.haltwire.core.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// When held money goes back to the person it was taken from.
///
/// @param bases sets of bases; one whole set suffices
/// @param small what suffices for small sums besides
/// @param order how soon after a hold was confirmed a return must be ordered
/// @param execute how soon after the order a bank must confirm that it was done
/// @param watch how long after a return of a part the account is watched for the rest
public record ReturnRules(
    List<SortedSet<ReturnBasis>> bases, SmallSums small, Span order, Span execute, Span watch) {

  /// What suffices for sums below a limit; nothing where the limit is 0.
  ///
  /// @param below in minor units
  public record SmallSums(long below, List<SortedSet<ReturnBasis>> bases) {

    public static final SmallSums NONE = new SmallSums(0, List.of());

    public SmallSums {
      bases = frozen(bases);
      if (below < 0 || bases.isEmpty() != (below == 0)) {
        throw new IllegalArgumentException(
            "expected bases for sums below a limit, but found %s below %d".formatted(bases, below));
      }
    }
  }

  public ReturnRules {
    bases = frozen(bases);
    if (bases.isEmpty()) {
      throw new IllegalArgumentException(
          "expected one set of bases or more for a return, but found none");
    }
  }

  /// Whether what is there suffices to return an amount.
  ///
  /// @param minor in minor units of the country's currency
  public boolean suffices(Collection<ReturnBasis> there, long minor) {
    return bases.stream().anyMatch(there::containsAll)
        || (minor < small.below() && small.bases().stream().anyMatch(there::containsAll));
  }

  private static List<SortedSet<ReturnBasis>> frozen(List<SortedSet<ReturnBasis>> sets) {
    if (sets.stream().anyMatch(Collection::isEmpty)) {
      throw new IllegalArgumentException(
          "expected a basis in each set, since nothing would suffice for a return, but found "
              + sets);
    }
    return sets.stream().map(set -> Collections.unmodifiableSortedSet(new TreeSet<>(set))).toList();
  }
}
