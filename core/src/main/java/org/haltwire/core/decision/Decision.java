package org.haltwire.core.decision;

import java.util.List;

/// A verdict with all that explains it.
///
/// @param score the highest score of any typology, 0 to 1,000
/// @param typology the name of the typology that gave the verdict, or empty for a plain allow
/// @param fired the rules that fired, in the policy's order
/// @param policy the version that decided
/// @param digest a 64-bit digest of every feature's value: two engines that agree on it saw the
///   same
public record Decision(
    Verdict verdict,
    int score,
    String typology,
    List<FiredRule> fired,
    PolicyId policy,
    long digest)
    implements Ruling {

  public Decision {
    fired = List.copyOf(fired);
  }
}
