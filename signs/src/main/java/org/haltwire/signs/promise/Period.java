package org.haltwire.signs.promise;

import java.math.BigDecimal;

/// For how long a return is promised.
///
/// @param days hours are parts of a day
record Period(Span span, BigDecimal days, Manner manner) {

  /// How a length of time is said, the ones that a rate is told by first.
  enum Manner {
    /// `в день`, `каждые 10 дней`, `айына`, `per month`
    EVERY,
    /// `за 10 дней`, `через год`, `in a week`
    WITHIN,
    /// `завтра`, `next week`
    THEN,
    /// `10 дней`: as it may stand in a table
    BARE,
    /// `на 10 дней`, `for a year`: how long it goes on, rarely what a rate is for
    LASTING
  }
}
