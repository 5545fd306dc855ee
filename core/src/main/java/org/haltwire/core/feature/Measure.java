package org.haltwire.core.feature;

/// How the remembered facts of a key become one number. Where nothing is remembered, or the key is
/// absent, a measure is 0; only SINCE is [org.haltwire.core.decision.Unit#NEVER].
public enum Measure {
  COUNT,
  SUM,
  MIN,
  MAX,
  /// Rounded half up to the unit's scale.
  MEAN,
  /// Of the population, rounded down to the unit's scale.
  STDDEV,
  /// Number of different values; exact up to [FeatureStore#EXACT_DISTINCT].
  DISTINCT,
  /// The latest value.
  LAST,
  /// The earliest value in the window.
  FIRST,
  /// Milliseconds since the latest fact.
  SINCE,
  /// Milliseconds since the earliest fact in the window: how long the key has been known.
  SINCE_FIRST,
  /// Milliseconds since the first fact after which the key was never idle for the window. Up to 263
  /// seconds too much, never 0 for a known key, at most about 8.7 years.
  KNOWN_FOR,
  /// How many are going on: begun (value 1) and not ended (value -1), each for at most the window.
  ACTIVE,
  /// A sign of an account that collects: see [Flow].
  FLOW
}
