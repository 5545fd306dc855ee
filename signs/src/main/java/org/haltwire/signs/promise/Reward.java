package org.haltwire.signs.promise;

import java.math.BigDecimal;
import org.haltwire.signs.text.Quote;

/// A percentage for bringing other people: of what they pay in, or of a level of them.
///
/// @param share a fraction
public record Reward(Quote quote, BigDecimal share) {}
