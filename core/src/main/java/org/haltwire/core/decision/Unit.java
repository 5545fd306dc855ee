package org.haltwire.core.decision;

/// What a feature's number means. Values are whole numbers in a fixed scale, so that every engine
/// computes the same. The order is part of the journal's format: add at the end only.
public enum Unit {
  /// So many of something.
  COUNT,
  /// Hundredths of the country profile's currency.
  MONEY,
  /// Milliseconds.
  DURATION,
  /// 0 or 1.
  FLAG,
  /// Millionths: a ratio or a rate.
  FIXED;

  /// The duration that stands for "never": 36,500 days.
  public static final long NEVER = 36_500L * 86_400_000L;
}
