package org.haltwire.signs.promise;

import java.math.BigDecimal;

/// A number that may be a promised return. Rates are fractions.
///
/// @param evidence how much its own form says that it is one
record Figure(Form form, Span span, Bound bound, BigDecimal lower, BigDecimal upper, int evidence) {

  static Figure exact(Form form, Span span, BigDecimal rate, int evidence) {
    return new Figure(form, span, Bound.EXACT, rate, rate, evidence);
  }
}
