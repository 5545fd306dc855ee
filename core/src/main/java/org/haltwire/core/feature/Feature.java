package org.haltwire.core.feature;

import org.haltwire.core.decision.Unit;

/// One number to remember: "the sum of `amount` over `1d`, kept by `payee.account`, read by
/// `payer.account`".
///
/// Features say what was remembered before the fact at hand: the fact itself is not in them.
///
/// @param source which facts are remembered
/// @param keptBy the key under which a remembered fact is kept
/// @param readBy the key under which it is looked up for the fact being decided
/// @param measure what is computed
/// @param value what is measured of a remembered fact; ignored by COUNT and SINCE
/// @param window length in milliseconds: a fact remembered at `t` counts while `time - t < window`
public record Feature(
    String name,
    Source source,
    Key keptBy,
    Key readBy,
    Measure measure,
    Value value,
    Unit unit,
    long window) {

  Feature withValue(Value other) {
    return new Feature(name, source, keptBy, readBy, measure, other, unit, window);
  }
}
