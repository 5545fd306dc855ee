package org.haltwire.core.feature;

import static org.haltwire.core.feature.TestingFeatures.ALL;
import static org.haltwire.core.feature.TestingFeatures.AMOUNT;
import static org.haltwire.core.feature.TestingFeatures.BEGUN;
import static org.haltwire.core.feature.TestingFeatures.CALLED;
import static org.haltwire.core.feature.TestingFeatures.CALLS;
import static org.haltwire.core.feature.TestingFeatures.DAY;
import static org.haltwire.core.feature.TestingFeatures.DEVICE;
import static org.haltwire.core.feature.TestingFeatures.HOUR;
import static org.haltwire.core.feature.TestingFeatures.LARGE;
import static org.haltwire.core.feature.TestingFeatures.PAIR;
import static org.haltwire.core.feature.TestingFeatures.PAYER;
import static org.haltwire.core.feature.TestingFeatures.SECOND;
import static org.haltwire.core.feature.TestingFeatures.call;
import static org.haltwire.core.feature.TestingFeatures.end;
import static org.haltwire.core.feature.TestingFeatures.feature;
import static org.haltwire.core.feature.TestingFeatures.payment;
import static org.haltwire.core.feature.TestingFeatures.remember;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.haltwire.core.decision.Unit;
import org.haltwire.core.event.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureStoreTest {

  /// An account pays 10 at 0 s, 40 at 1,800 s and 10 at 3,600 s. What an hour's window says later.
  @ParameterizedTest(name = "{0} at {1} s is {2}")
  @CsvSource({
    "COUNT,  3599, 2", // the payment at 3,600 s is still to come
    "COUNT,  3600, 1", // the one at 0 s has just left
    "COUNT,  5399, 2",
    "COUNT,  5400, 1",
    "COUNT,  7199, 1",
    "COUNT,  7200, 0",
    "SUM,    3599, 50",
    "SUM,    5399, 50",
    "SUM,    5400, 10",
    "SUM,    7200, 0",
    "MIN,    5399, 10",
    "MAX,    5399, 40",
    "MAX,    5400, 10",
    "MAX,    7200, 0",
    "MEAN,   5399, 25",
    "STDDEV, 5399, 15",
    "LAST,   5399, 10",
    "FIRST,  3599, 10",
    "FIRST,  5399, 40",
    "FIRST,  7200, 0",
    "SINCE,  3599, 1799000",
    "SINCE,  5400, 1800000",
    "SINCE,  7200, 3153600000000",
    "SINCE_FIRST, 3599, 3599000",
    "SINCE_FIRST, 5399, 3599000",
    "SINCE_FIRST, 7200, 0",
    "KNOWN_FOR, 3599, 3599000",
    "KNOWN_FOR, 7199, 7199000", // the first payment has left the window, the acquaintance lasts
    "KNOWN_FOR, 7200, 0"
  })
  void letsAFactLeaveAtItsTime(Measure measure, long seconds, long expected) {
    FeatureStore store = new FeatureStore(List.of(feature(ALL, PAYER, measure, AMOUNT, HOUR)));
    remember(store, payment("A", 10), 0);
    remember(store, payment("A", 40), 1_800 * SECOND);
    if (seconds > 3_600) {
      remember(store, payment("A", 10), 3_600 * SECOND);
    }
    assertEquals(expected, read(store, payment("A", 1), seconds * SECOND));
  }

  /// Once a pause of a whole day, then nine years in which none is quite as long.
  @Test
  void forgetsAnAcquaintanceThatPaused() {
    FeatureStore store =
        new FeatureStore(List.of(feature(ALL, PAIR, Measure.KNOWN_FOR, Value.NONE, DAY)));
    long cell = 1L << Acquaintance.CELL_BITS;
    remember(store, payment("A", 10), 0);
    remember(store, payment("A", 10), DAY);
    assertTrue(read(store, payment("A", 1), DAY) < cell, "known again, and not for a day");
    long last = 0;
    for (long time = 2 * DAY - 1; time < 9 * 365 * DAY; time += DAY - 1) {
      remember(store, payment("A", 10), time);
      last = time;
    }
    long known = read(store, payment("A", 1), last);
    long most = cell << Series.TIME_SHIFT;
    assertTrue(known > most - cell && known <= most, "counts no further than it can: " + known);
    assertEquals(0, read(store, payment("A", 1), last + DAY));
  }

  /// Calls to one number, with an hour as the longest that a call is believed to last.
  @ParameterizedTest(name = "{0} at minute {1}: {2} going on")
  @CsvSource({
    "'',                         5, 0",
    "begin@0,                    5, 1",
    "begin@0,                   59, 1",
    "begin@0,                   60, 0", // its end was lost
    "begin@0 end@10,            11, 0",
    "begin@0 begin@5 end@10,    11, 1",
    "end@1 begin@2,              3, 1", // an end without a beginning changes nothing
    "begin@0 end@1 end@2 begin@3, 4, 1",
    "begin@0 end@61 begin@62,   63, 1", // an end that comes too late takes no other call away
    "begin@0 begin@30 end@40,   70, 1" // an end takes the oldest
  })
  void countsWhatIsGoingOn(String calls, long minute, long expected) {
    FeatureStore store =
        new FeatureStore(List.of(feature(CALLS, CALLED, Measure.ACTIVE, BEGUN, HOUR)));
    for (String call : calls.isEmpty() ? new String[0] : calls.split(" ")) {
      String[] parts = call.split("@");
      Fact fact = parts[0].equals("begin") ? call("7701") : end("7701");
      remember(store, fact, Long.parseLong(parts[1]) * 60 * SECOND);
    }
    assertEquals(expected, read(store, call("7701"), minute * 60 * SECOND));
  }

  /// The store knows the place of the key it saw last: a place that was given away is none.
  @Test
  void remembersAKeyThatWasJustForgotten() {
    FeatureStore store =
        new FeatureStore(List.of(feature(LARGE, PAYER, Measure.COUNT, Value.NONE, HOUR)));
    remember(store, payment("A", 1_000_000), 0);
    for (int i = 0; i < 64; i++) {
      remember(store, payment("B", 1), HOUR);
    }
    remember(store, payment("A", 1_000_000), HOUR);
    assertEquals(1, read(store, payment("A", 1), HOUR));
  }

  @Test
  void saysNothingOfAnAbsentKey() {
    FeatureStore store =
        new FeatureStore(
            List.of(
                feature(ALL, DEVICE, Measure.COUNT, Value.NONE, DAY),
                feature(ALL, DEVICE, Measure.SINCE, Value.NONE, DAY)));
    remember(store, payment("A", 10), 1);
    long[] values = new long[2];
    store.read(payment("A", 10), 2, values);
    assertEquals(0, values[0]);
    assertEquals(Unit.NEVER, values[1]);
  }

  @Test
  void holdsNoMoreOfAMillionFactsThanOfAHundredThousand() {
    FeatureStore store =
        new FeatureStore(
            List.of(
                feature(ALL, PAYER, Measure.SUM, AMOUNT, HOUR),
                feature(ALL, PAYER, Measure.COUNT, Value.NONE, 2 * DAY),
                feature(ALL, PAYER, Measure.MAX, AMOUNT, DAY)));
    long held = 0;
    for (int i = 0; i < 1_000_000; i++) {
      held = i == 100_000 ? store.bytes() : held;
      remember(store, payment("A", 1_000_000 - i), i * 5L * SECOND);
    }
    assertEquals(held, store.bytes());
  }

  /// Pages are never given back, so what is held is what the fullest days needed.
  @Test
  void forgetsKeysThatAreIdleForTheLongestWindow() {
    FeatureStore store =
        new FeatureStore(
            List.of(
                feature(ALL, PAYER, Measure.MAX, AMOUNT, DAY),
                feature(ALL, PAIR, Measure.COUNT, Value.NONE, DAY)));
    long held = 0;
    for (int day = 0; day < 120; day++) {
      held = day == 40 ? store.bytes() : held;
      for (int i = 0; i < 3_000; i++) {
        remember(store, payment("day" + day + "A" + i % 1_500, i), day * DAY + i * 20L * SECOND);
      }
    }
    assertTrue(store.bytes() < held + held / 10, held + " bytes became " + store.bytes());
  }

  @Test
  void refusesWhatWasSavedForOtherFeatures() throws IOException {
    FeatureStore store = new FeatureStore(List.of(feature(ALL, PAYER, Measure.MAX, AMOUNT, DAY)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.save(new DataOutputStream(bytes));
    DataInputStream saved = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    List<Feature> others = List.of(feature(ALL, PAYER, Measure.MIN, AMOUNT, DAY));
    assertThrows(IOException.class, () -> FeatureStore.restore(others, saved));
  }

  private static long read(FeatureStore store, Fact fact, long time) {
    long[] values = new long[1];
    store.read(fact, time, values);
    return values[0];
  }
}
