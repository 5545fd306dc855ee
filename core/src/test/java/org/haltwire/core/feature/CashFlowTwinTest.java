package org.haltwire.core.feature;

import static org.haltwire.core.feature.TestingFeatures.ALL;
import static org.haltwire.core.feature.TestingFeatures.AMOUNT;
import static org.haltwire.core.feature.TestingFeatures.DAY;
import static org.haltwire.core.feature.TestingFeatures.HOUR;
import static org.haltwire.core.feature.TestingFeatures.MINUTE;
import static org.haltwire.core.feature.TestingFeatures.PAYEE;
import static org.haltwire.core.feature.TestingFeatures.PAYER;
import static org.haltwire.core.feature.TestingFeatures.remember;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Payment;
import org.haltwire.core.feature.Flow.Sign;
import org.junit.jupiter.api.Test;

/// The cash flow of collectors against a naive one, on random histories of collectors that pay back
/// with fixed multiples, pay uplines, fall silent and come back. Another seed: `-Dhaltwire.seed=N`.
class CashFlowTwinTest {

  private static final long SEED = Long.getLong("haltwire.seed", 20_260_801);
  private static final int LIVES = 12;
  private static final int PAYMENTS = 6_000;
  private static final String[] COLLECTORS = {"C1", "C2", "C3"};
  private static final long[] PACES = {MINUTE, 10 * MINUTE, HOUR, 6 * HOUR};

  @Test
  void agreesWithMapsOfEverything() {
    for (int life = 0; life < LIVES; life++) {
      long window = life % 2 == 0 ? 90 * DAY : 14 * DAY;
      live(new SplittableRandom(SEED + life), window, "seed " + (SEED + life));
    }
  }

  @Test
  void goesOnAfterARestoreAsIfItHadNeverStopped() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Feature> features = everySign(30 * DAY);
    FeatureStore unbroken = new FeatureStore(features);
    FeatureStore restored = new FeatureStore(features);
    History history = new History(random);
    for (int i = 0; i < 20_000; i++) {
      Payment payment = history.next(random.nextInt(3) == 0 ? 2_000 : 60);
      if (random.nextInt(1_000) == 0) {
        byte[] saved = saved(unbroken);
        assertArrayEquals(saved, saved(restored), "seed " + SEED + ", payment " + i);
        restored =
            FeatureStore.restore(features, new DataInputStream(new ByteArrayInputStream(saved)));
      }
      remember(unbroken, payment, history.time);
      remember(restored, payment, history.time);
    }
    assertArrayEquals(saved(unbroken), saved(restored), "seed " + SEED);
  }

  /// Thousands of people pay in and some of it is paid back: a sample of at most 384 has to say so.
  @Test
  void followsASampleWhereThereAreManyPeople() {
    SplittableRandom random = new SplittableRandom(SEED);
    FeatureStore store = new FeatureStore(everySign(90 * DAY));
    FeatureStore without = new FeatureStore(payersOfADay());
    Set<String> people = new HashSet<>();
    double in = 0;
    double back = 0;
    long time = 0;
    for (int i = 0; i < 20_000; i++) {
      time += 5 * MINUTE;
      String who = "P" + random.nextInt(5_000);
      if (i < 5_000 || random.nextInt(2) == 0) {
        people.add(who);
        in += 1_000;
        remember(store, pay(who, "C1", 1_000), time);
        remember(without, pay(who, "C1", 1_000), time);
      } else {
        back += people.contains(who) ? 1_100 : 0;
        remember(store, pay("C1", who, 1_100), time);
        remember(without, pay("C1", who, 1_100), time);
      }
    }
    long[] values = read(store, "C1", time);
    assertEquals(
        (double) people.size(), (double) values[Sign.PAYERS.ordinal()], 0.15 * people.size());
    assertEquals(1e6 * back / in, (double) values[Sign.SELF_FINANCING.ordinal()], 0.05e6);
    long book = store.bytes() - without.bytes();
    // Most of it are free blocks of every size for the next books.
    assertTrue(book < 250_000, () -> "Expected a book of few bytes, but got " + book);
  }

  private static void live(SplittableRandom random, long window, String seed) {
    FeatureStore store = new FeatureStore(everySign(window));
    Map<String, NaiveFlow> naive = new HashMap<>();
    History history = new History(random);
    for (int i = 0; i < PAYMENTS; i++) {
      Payment payment = history.next(60);
      remember(store, payment, history.time);
      told(naive, payment, history.time, window);
      if (random.nextInt(10) == 0) {
        String collector = COLLECTORS[random.nextInt(COLLECTORS.length)];
        long[] values = read(store, collector, history.time);
        NaiveFlow twin = naive.getOrDefault(collector, new NaiveFlow(collector, window));
        check(twin, values, history.time, seed + ", payment " + i + " of " + collector);
      }
    }
  }

  private static void check(NaiveFlow twin, long[] values, long time, String place) {
    for (Sign sign : Sign.values()) {
      long value = values[sign.ordinal()];
      boolean right = twin.isOver(time) ? value == 0 : twin.agrees(sign, value);
      assertTrue(
          right,
          () ->
              "%s: %s: expected %s, but got %d".formatted(place, sign, twin.expected(sign), value));
    }
  }

  private static void told(Map<String, NaiveFlow> naive, Payment payment, long time, long window) {
    String payer = payment.payer().account();
    String payee = payment.payee().account();
    long amount = payment.terms().profileMinor();
    naive.merge(
        payee, new NaiveFlow(payee, window), (there, fresh) -> there.isOver(time) ? fresh : there);
    naive.get(payee).met(payer, time);
    if (!payer.equals(payee)) {
      naive.get(payee).received(payer, amount, time);
    }
    if (!payer.equals(payee) && naive.containsKey(payer)) {
      naive.get(payer).gave(payee, amount, time);
    }
  }

  private static long[] read(FeatureStore store, String collector, long time) {
    long[] values = new long[Sign.values().length];
    store.read(pay("READER", collector, 1), time, values);
    return values;
  }

  private static byte[] saved(FeatureStore store) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.save(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static List<Feature> everySign(long window) {
    List<Feature> features = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      Value value = new Flow(sign, PAYER, AMOUNT.reader()).value("amount");
      features.add(new Feature("f", ALL, PAYEE, PAYEE, Measure.FLOW, value, Unit.FIXED, window));
    }
    return features;
  }

  /// What is remembered without a flow, as long as with one.
  private static List<Feature> payersOfADay() {
    return List.of(
        TestingFeatures.feature(ALL, PAYEE, Measure.DISTINCT, TestingFeatures.PAYERS, DAY),
        TestingFeatures.feature(ALL, PAYEE, Measure.SINCE, Value.NONE, 90 * DAY));
  }

  private static Payment pay(String payer, String payee, long amount) {
    return TestingFeatures.payment(payer, payee, amount, Origin.NOT_STATED);
  }

  /// Payments to and from collectors.
  private static final class History {

    private final SplittableRandom random;
    private long pace = HOUR;
    private long time = 1_700_000_000_000L;
    private long latest = 100;

    History(SplittableRandom random) {
      this.random = random;
    }

    Payment next(int people) {
      if (random.nextInt(100) == 0) {
        pace = PACES[random.nextInt(PACES.length)];
      }
      time += random.nextInt(1_500) == 0 ? random.nextLong(120 * DAY) : random.nextLong(2 * pace);
      String collector = COLLECTORS[random.nextInt(3) == 0 ? random.nextInt(3) : 0];
      String person =
          random.nextInt(20) == 0
              ? "X" + random.nextInt(5)
              : "P" + random.nextInt(1 + random.nextInt(people));
      if (random.nextInt(5) < 3) {
        latest =
            random.nextInt(3) == 0 ? 1 + random.nextInt(20_000) : 500 * (1 + random.nextInt(8));
        return random.nextInt(40) == 0
            ? pay(collector, collector, latest)
            : pay(person.replace('X', 'P'), collector, latest);
      }
      long amount =
          switch (random.nextInt(3)) {
            case 0 -> latest / 10;
            case 1 -> 600;
            default -> 1 + random.nextInt(20_000);
          };
      return pay(collector, person, Math.max(1, amount));
    }
  }
}
