package org.haltwire.signs.promise;

import java.math.BigDecimal;

/// For how long a return is promised.
///
/// @param days hours are parts of a day
record Period(Span span, BigDecimal days) {}
