package org.haltwire.core.feature;

import static org.haltwire.core.feature.TestingFeatures.ALL;
import static org.haltwire.core.feature.TestingFeatures.AMOUNT;
import static org.haltwire.core.feature.TestingFeatures.BEGUN;
import static org.haltwire.core.feature.TestingFeatures.CALLED;
import static org.haltwire.core.feature.TestingFeatures.CALLS;
import static org.haltwire.core.feature.TestingFeatures.DAY;
import static org.haltwire.core.feature.TestingFeatures.DEVICES;
import static org.haltwire.core.feature.TestingFeatures.HOUR;
import static org.haltwire.core.feature.TestingFeatures.LARGE;
import static org.haltwire.core.feature.TestingFeatures.MINUTE;
import static org.haltwire.core.feature.TestingFeatures.PAIR;
import static org.haltwire.core.feature.TestingFeatures.PAYEE;
import static org.haltwire.core.feature.TestingFeatures.PAYER;
import static org.haltwire.core.feature.TestingFeatures.PAYERS;
import static org.haltwire.core.feature.TestingFeatures.features;
import static org.haltwire.core.feature.TestingFeatures.remember;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Fact;
import org.junit.jupiter.api.Test;

/// The store against a naive one: equal where it promises to be exact, else what a window longer by
/// less than one step holds. Another seed: `-Dhaltwire.seed=N`.
class FeatureStoreTwinTest {

  private static final long SEED = Long.getLong("haltwire.seed", 20_260_310);
  private static final int LIVES = 20;
  private static final int FACTS = 50_000;

  @Test
  void agreesWithAListOfEverythingOnAMillionFacts() {
    for (int life = 0; life < LIVES; life++) {
      live(SEED + life, FACTS);
    }
  }

  @Test
  void goesOnAfterARestoreAsIfItHadNeverStopped() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    RandomLife life = new RandomLife(random.split());
    List<Feature> features = everything();
    FeatureStore unbroken = new FeatureStore(features);
    FeatureStore restored = new FeatureStore(features);
    long[] one = new long[features.size()];
    long[] other = new long[features.size()];
    for (int i = 0; i < 60_000; i++) {
      Fact fact = life.next();
      if (random.nextInt(2_000) == 0) {
        byte[] saved = saved(unbroken);
        assertArrayEquals(saved, saved(restored), "seed " + SEED + ", fact " + i);
        restored =
            FeatureStore.restore(features, new DataInputStream(new ByteArrayInputStream(saved)));
      }
      unbroken.read(fact, life.time(), one);
      restored.read(fact, life.time(), other);
      assertArrayEquals(one, other);
      remember(unbroken, fact, life.time());
      remember(restored, fact, life.time());
    }
    assertArrayEquals(saved(unbroken), saved(restored), "seed " + SEED);
  }

  private static void live(long seed, int facts) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomLife life = new RandomLife(random.split());
    List<Feature> features = everything();
    FeatureStore store = new FeatureStore(features);
    NaiveStore naive = new NaiveStore(features);
    long[] values = new long[features.size()];
    for (int i = 0; i < facts; i++) {
      Fact fact = life.next();
      if (random.nextInt(200) == 0) {
        store.read(fact, life.time(), values);
        for (int j = 0; j < values.length; j++) {
          String fault = naive.fault(features.get(j), fact, life.time(), values[j]);
          assertEquals("", fault, "seed " + seed + ", fact " + i);
        }
      }
      remember(store, fact, life.time());
      naive.remember(fact, life.time());
    }
  }

  private static byte[] saved(FeatureStore store) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static List<Feature> everything() {
    List<Feature> all = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      if (measure != Measure.DISTINCT && measure != Measure.ACTIVE && measure != Measure.FLOW) {
        all.addAll(features(ALL, PAYER, measure, AMOUNT, MINUTE, HOUR, DAY, 30 * DAY));
        all.addAll(features(LARGE, PAYEE, measure, AMOUNT, 7 * DAY, 90 * DAY));
        all.add(TestingFeatures.feature(ALL, PAYEE, measure, AMOUNT, 10 * MINUTE));
      }
    }
    all.addAll(features(ALL, PAIR, Measure.COUNT, Value.NONE, 180 * DAY));
    all.addAll(features(ALL, PAYER, Measure.DISTINCT, DEVICES, MINUTE, HOUR, DAY, 30 * DAY));
    all.addAll(features(LARGE, PAYEE, Measure.DISTINCT, PAYERS, DAY));
    all.addAll(features(CALLS, CALLED, Measure.ACTIVE, BEGUN, HOUR, 4 * HOUR));
    all.addAll(features(CALLS, CALLED, Measure.SINCE, Value.NONE, 4 * HOUR));
    Feature cross = all.getFirst();
    all.add(
        new Feature(
            "cross", ALL, PAYER, PAYEE, cross.measure(), AMOUNT, Unit.COUNT, cross.window()));
    return all;
  }
}
