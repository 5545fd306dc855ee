package org.haltwire.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.haltwire.core.call.CallRegistry.Taken;
import org.junit.jupiter.api.Test;

class CallRegistryTest {

  private static final long SEED = Long.getLong("haltwire.seed", 20_261_126L);
  private static final int CONFIRM = 60_000;
  private static final int LONGEST = 600_000;
  private static final CallRegistry.Terms TERMS =
      new CallRegistry.Terms(CONFIRM, LONGEST, 100_000, 1_000);

  private final SplittableRandom random = new SplittableRandom(SEED);

  /// A registration as a plain record in a list.
  private record Known(Registration said, long at) {

    boolean is(long caller, long callee) {
      return said.caller() == caller && said.callee() == callee;
    }

    long forgotten() {
      return ((at + (said.ends() ? LONGEST : CONFIRM)) / 1_000 + 1) * 1_000;
    }
  }

  /// Few numbers, so that pairs come again; times that stand, go on and leap.
  @Test
  void agreesWithAPlainList() {
    long now = 1_773_000_000_000L;
    CallRegistry registry = new CallRegistry(TERMS, now);
    List<Known> naive = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      now += random.nextInt(100) == 0 ? random.nextInt(400_000) : random.nextInt(40);
      long time = now;
      registry.expire(now);
      naive.removeIf(each -> each.forgotten() <= time / 1_000 * 1_000);
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          long through = random.nextInt(4) == 0 ? number() : 0;
          Registration said =
              new Registration(
                  number(), number(), through, random.nextInt(3), random.nextBoolean());
          assertEquals(Taken.NOTED, registry.register(said, now));
          naive.removeIf(each ->
              each.is(said.caller(), said.callee())
                  && each.said.call() == said.call()
                  && each.said.redirecting() == through);
          naive.add(new Known(said, now));
        }
        case 2 -> {
          long caller = number();
          long callee = number();
          int call = random.nextInt(3);
          long through = random.nextInt(4) == 0 ? number() : 0;
          boolean known =
              naive.removeIf(each ->
                  each.is(caller, callee)
                      && each.said.redirecting() == through
                      && (call == 0 || each.said.call() == call));
          assertEquals(known, registry.end(new Registration(caller, callee, through, call, true)));
        }
        default -> {
          long caller = number();
          long callee = number();
          long through = random.nextBoolean() ? number() : 0;
          assertEquals(
              find(naive, caller, callee, through, now) >= 0,
              registry.find(caller, callee, through, now) >= 0,
              "step " + i);
        }
      }
      assertEquals(naive.size(), registry.size(), "step " + i);
    }
  }

  private static int find(List<Known> naive, long caller, long callee, long through, long now) {
    for (Known each : naive) {
      if (each.is(caller, callee) && now - each.at <= CONFIRM) {
        if (each.said.redirecting() == 0 || inCall(naive, caller, each.said.redirecting())) {
          return 1;
        }
      }
    }
    return through > 0 && inCall(naive, caller, through) ? 1 : -1;
  }

  private static boolean inCall(List<Known> naive, long caller, long callee) {
    return naive.stream().anyMatch(each -> each.is(caller, callee) && each.said.redirecting() == 0);
  }

  @Test
  void refusesMoreCallsThanItMayKnow() {
    CallRegistry registry = new CallRegistry(new CallRegistry.Terms(1_000, 1_000, 2, 1), 0);
    assertEquals(Taken.NOTED, registry.register(new Registration(1, 2, 0, 0, false), 0));
    assertEquals(Taken.NOTED, registry.register(new Registration(1, 3, 0, 0, false), 0));
    assertEquals(Taken.FULL, registry.register(new Registration(1, 4, 0, 0, false), 0));
    assertEquals(Taken.NOTED, registry.register(new Registration(1, 2, 0, 0, false), 0), "again");
    registry.expire(2_000);
    assertEquals(0, registry.size());
    assertEquals(Taken.NOTED, registry.register(new Registration(1, 4, 0, 0, false), 2_000));
  }

  @Test
  void takesFewerThanAHundredBytesACall() {
    CallRegistry registry =
        new CallRegistry(new CallRegistry.Terms(CONFIRM, LONGEST, 10_000_000, 1), 0);
    for (int i = 0; i < 1_000_000; i++) {
      registry.register(new Registration(77_010_000_000L + i, number(), 0, i, true), i / 10L);
      if (i > 100_000 && i % 1_000 == 0) {
        double each = (double) registry.bytes() / registry.size();
        assertTrue(each <= 100, each + " bytes at " + i);
      }
    }
  }

  @Test
  void knowsWhoRoamsAgainstASet() {
    NumberSet set = new NumberSet();
    List<Long> naive = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      long number = 1L + random.nextInt(500);
      if (random.nextBoolean()) {
        set.add(number);
        naive.remove(number);
        naive.add(number);
      } else {
        set.remove(number);
        naive.remove(number);
      }
      assertEquals(naive.size(), set.size());
      long other = 1L + random.nextInt(500);
      assertEquals(naive.contains(other), set.contains(other));
    }
  }

  private long number() {
    return 77_050_000_000L + random.nextInt(6);
  }
}
