package org.haltwire.core.profile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a hold has to keep.
///
/// @param acknowledge how soon a bank must answer an order
/// @param fourEyesAbove holds of more, in minor units, need a second person
/// @param carveOut income that is never part of a hold
/// @param legalBasis the laws that allow holds; the first is the usual one
/// @param mayExtend the codes of those that allow extensions
public record HoldRules(
    HoldLength length,
    Span acknowledge,
    long fourEyesAbove,
    SortedSet<ProtectedIncome> carveOut,
    List<LegalBasis> legalBasis,
    List<String> mayExtend) {

  public HoldRules {
    carveOut = Collections.unmodifiableSortedSet(new TreeSet<>(carveOut));
    legalBasis = List.copyOf(legalBasis);
    mayExtend = List.copyOf(mayExtend);
    List<String> codes = legalBasis.stream().map(LegalBasis::code).toList();
    if (codes.isEmpty() || codes.stream().distinct().count() < codes.size()) {
      throw new IllegalArgumentException(
          "expected one legal basis or more, each once, but found " + codes);
    }
    if (!codes.containsAll(mayExtend)) {
      throw new IllegalArgumentException(
          "expected legal bases that may extend to be among %s, but found %s"
              .formatted(codes, mayExtend));
    }
    if (mayExtend.isEmpty() != (length.maxExtensions() == 0)) {
      throw new IllegalArgumentException(
          "expected a legal basis for extensions where there are any, but found %s for %d"
              .formatted(mayExtend, length.maxExtensions()));
    }
  }

  public Optional<LegalBasis> basis(String code) {
    return legalBasis.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
