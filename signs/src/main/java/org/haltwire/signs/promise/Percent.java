package org.haltwire.signs.promise;

import java.math.BigDecimal;

/// A percentage of a text. Fractions: `0.30` is 30 %.
///
/// @param number the words of the number alone, without bound and unit
record Percent(Span span, Span number, Bound bound, BigDecimal lower, BigDecimal upper) {}
