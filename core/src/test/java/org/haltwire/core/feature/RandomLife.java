package org.haltwire.core.feature;

import static org.haltwire.core.feature.TestingFeatures.DAY;
import static org.haltwire.core.feature.TestingFeatures.HOUR;
import static org.haltwire.core.feature.TestingFeatures.MINUTE;
import static org.haltwire.core.feature.TestingFeatures.SECOND;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Origin;

/// Payments and calls by chance: few busy accounts among many, bursts within milliseconds, busy
/// hours, calm days, months of silence, and now and then several facts at one time.
final class RandomLife {

  private static final String[] ACCOUNTS = names("A", 3_000);
  private static final String[] DEVICES = names("D", 5_000);
  private static final String[] PHONES = names("7701", 50);
  private static final long[] PACES = {1, 20, SECOND, 20 * SECOND, 5 * MINUTE, 2 * HOUR};

  private final SplittableRandom random;
  private final int busy;
  private long pace = SECOND;
  private long time = 1_700_000_000_000L;

  RandomLife(SplittableRandom random) {
    this.random = random;
    this.busy = random.nextInt(1, 6);
  }

  long time() {
    return time;
  }

  Fact next() {
    if (random.nextInt(400) == 0) {
      pace = PACES[random.nextInt(PACES.length)];
    }
    time += random.nextInt(10_000) == 0 ? random.nextLong(120 * DAY) : random.nextLong(2 * pace);
    if (random.nextInt(10) == 0) {
      String phone = PHONES[random.nextInt(PHONES.length)];
      return random.nextBoolean() ? TestingFeatures.call(phone) : TestingFeatures.end(phone);
    }
    String device = random.nextInt(5) == 0 ? "" : DEVICES[random.nextInt(DEVICES.length)];
    Origin origin = new Origin("", device, -1);
    long amount = random.nextInt(4) == 0 ? random.nextLong(1L << 40) : random.nextLong(10_000);
    return TestingFeatures.payment(account(), account(), amount, origin);
  }

  private String account() {
    int accounts = random.nextInt(3) > 0 ? busy : ACCOUNTS.length;
    return ACCOUNTS[random.nextInt(accounts)];
  }

  private static String[] names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }
}
