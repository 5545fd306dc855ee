package org.haltwire.signs.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.haltwire.signs.text.Quote;

/// A promised return. Rates are fractions: `0.30` is 30 %.
///
/// @param quote with number and period
/// @param lower of a range; the same as `upper` where there is none
/// @param upper for a whole period; what is scored
/// @param days of the period; hours are parts of a day
/// @param stated whether the text says the period. Where it does not, a year is taken: the reading
///   that is best for who promises
/// @param compounding whether reinvestment is promised
public record Promise(
    Quote quote,
    Form form,
    Bound bound,
    BigDecimal lower,
    BigDecimal upper,
    BigDecimal days,
    boolean stated,
    boolean compounding) {

  /// A month of all rates.
  public static final int MONTH_DAYS = 30;

  /// Decimal places of a rate.
  public static final int PLACES = 4;

  /// No rate is told to be higher: 1,000,000 % a month.
  public static final BigDecimal HIGHEST = BigDecimal.valueOf(10_000);

  /// The rate of 30 days without interest on interest.
  public BigDecimal simpleMonthly() {
    return limited(
        upper.multiply(BigDecimal.valueOf(MONTH_DAYS)).divide(days, 12, RoundingMode.HALF_EVEN));
  }

  /// The rate of 30 days where each period's return is put in again.
  public BigDecimal compoundMonthly() {
    double periods = MONTH_DAYS / days.doubleValue();
    double grown = StrictMath.pow(1 + upper.doubleValue(), periods) - 1;
    return grown < HIGHEST.doubleValue() ? limited(BigDecimal.valueOf(grown)) : HIGHEST;
  }

  /// What is scored: the simple rate, unless reinvestment is promised.
  public BigDecimal monthly() {
    return compounding ? compoundMonthly() : simpleMonthly();
  }

  private static BigDecimal limited(BigDecimal rate) {
    return rate.min(HIGHEST).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
