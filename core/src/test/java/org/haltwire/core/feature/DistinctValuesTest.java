package org.haltwire.core.feature;

import static org.haltwire.core.feature.TestingFeatures.ALL;
import static org.haltwire.core.feature.TestingFeatures.DAY;
import static org.haltwire.core.feature.TestingFeatures.HOUR;
import static org.haltwire.core.feature.TestingFeatures.PAYEE;
import static org.haltwire.core.feature.TestingFeatures.PAYERS;
import static org.haltwire.core.feature.TestingFeatures.features;
import static org.haltwire.core.feature.TestingFeatures.payment;
import static org.haltwire.core.feature.TestingFeatures.remember;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// A shop that ever more people pay.
class DistinctValuesTest {

  private final FeatureStore store =
      new FeatureStore(features(ALL, PAYEE, Measure.DISTINCT, PAYERS, HOUR, DAY));
  private final long[] values = new long[2];

  @Test
  void countsExactlyUpToTheLimit() {
    for (int i = 0; i < FeatureStore.EXACT_DISTINCT; i++) {
      remember(store, payment("A" + i % 250, 1), i);
      remember(store, payment("A" + i, 1), i);
      assertEquals(i + 1, read(i)[1]);
    }
  }

  @Test
  void countsAShortWindowExactlyWhileALongOneHoldsMany() {
    for (int i = 0; i < 20_000; i++) {
      remember(store, payment("A" + i, 1), i);
    }
    for (int i = 0; i < 200; i++) {
      remember(store, payment("B" + i % 100, 1), HOUR + 20_000 + i);
    }
    assertEquals(100, read(HOUR + 20_200)[0]);
  }

  /// The standard error over many independent shops is at most 1/16.
  @Test
  void estimatesWithinTheStatedError() {
    double squares = 0;
    int shops = 60;
    int payers = 3_000;
    for (int shop = 0; shop < shops; shop++) {
      FeatureStore fresh =
          new FeatureStore(features(ALL, PAYEE, Measure.DISTINCT, PAYERS, HOUR, DAY));
      for (int i = 0; i < payers; i++) {
        remember(fresh, payment("S" + shop + "P" + i, 1), i);
      }
      fresh.read(payment("X", 1), payers, values);
      double error = values[1] / (double) payers - 1;
      squares += error * error;
    }
    double standard = Math.sqrt(squares / shops);
    assertTrue(standard < 1 / 16.0, "standard error " + standard);
  }

  @Test
  void isExactAgainAfterAQuietDay() {
    for (int i = 0; i < 5_000; i++) {
      remember(store, payment("A" + i, 1), i);
    }
    remember(store, payment("B", 1), 2 * DAY);
    assertEquals(1, read(2 * DAY)[1]);
  }

  private long[] read(long time) {
    store.read(payment("X", 1), time, values);
    return values;
  }
}
