package org.haltwire.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.CallRegistry;
import org.haltwire.core.call.CallRules;
import org.haltwire.core.call.CallVerifier;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.NumberKind;
import org.haltwire.core.call.NumberPlan;
import org.haltwire.core.call.NumberRange;
import org.haltwire.core.call.Portability;
import org.haltwire.core.call.Registration;
import org.haltwire.core.call.Result;
import org.haltwire.core.call.Talks;
import org.haltwire.core.call.Trunk;
import org.haltwire.core.event.CallerKind;

/// The core alone, on one thread: every call is registered, asked about, and ended once 200,000
/// others have begun; who is in a call is known all the time.
final class CallsCore {

  private static final int IN_PROGRESS = 200_000;
  private static final int KNOWN = 2_000_000;
  private static final int REGISTRIES = 64;
  private static final int SUBSCRIBERS = 10_000_000;
  private static final int PORTED = 500_000;
  private static final int HOUR = 3_600_000;
  private static final Trunk TRUNK = new Trunk("home", false, false, CallRules.USUAL);

  private final Network network = network();
  private final CallRegistry.Terms terms = new CallRegistry.Terms(60_000, HOUR, 2 * KNOWN, 20_000);

  private final Talks.Terms talking = new Talks.Terms(60_000, HOUR, 4 * KNOWN);

  /// Pairs of a registration and a check a second, of as many pairs; each call is ended as well.
  long pairsPerSecond(int pairs) {
    CallRegistry registry = new CallRegistry(terms, 0);
    Talks talks = new Talks(talking);
    CallVerifier verifier = new CallVerifier(network, (_, _) -> false, _ -> true, _ -> true, 0);
    long[] callers = new long[IN_PROGRESS];
    long[] callees = new long[IN_PROGRESS];
    SplittableRandom random = new SplittableRandom(1);
    long confirmed = 0;
    long before = System.nanoTime();
    for (int i = 0; i < pairs; i++) {
      int place = i % IN_PROGRESS;
      if (callers[place] != 0) {
        registry.end(new Registration(callers[place], callees[place], 0, 0, true));
        talks.end(callers[place], callees[place]);
        talks.end(callees[place], callers[place]);
      }
      long caller = 77_010_000_000L + random.nextInt(SUBSCRIBERS);
      long callee = 77_050_000_000L + random.nextInt(SUBSCRIBERS);
      callers[place] = caller;
      callees[place] = callee;
      long now = i / 2_000;
      registry.register(new Registration(caller, callee, 0, 0, true), now);
      begin(talks, caller, callee, now);
      int answer =
          verifier.check(registry, new CallQuestion(caller, callee, 0, TRUNK), now, _ -> {});
      talks.note(callee, caller, CallerKind.CONFIRMED, true, now);
      confirmed += CallAnswer.result(answer) == Result.CONFIRMED ? 1 : 0;
      if (i % 10_000 == 0) {
        registry.expire(now);
      }
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    if (confirmed != pairs) {
      throw new IllegalStateException(
          "Expected %d calls to be confirmed, but got %d".formatted(pairs, confirmed));
    }
    say(pairs, seconds);
    return Math.round(pairs / seconds);
  }

  private static void begin(Talks talks, long caller, long callee, long now) {
    talks.note(caller, callee, CallerKind.CONFIRMED, true, now);
    talks.note(callee, caller, CallerKind.CONFIRMED, true, now);
  }

  private static void say(int pairs, double seconds) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "core: %,d pairs on one thread in %.1f s, %.0f ns each, %,d calls in progress",
            pairs,
            seconds,
            seconds * 1e9 / pairs,
            IN_PROGRESS));
  }

  /// What the heap grows by with two million calls in 64 registries, and both of each in a call,
  /// for each.
  double bytesPerCall() {
    CallRegistry[] registries = new CallRegistry[REGISTRIES];
    Talks[] talks = new Talks[REGISTRIES];
    for (int i = 0; i < REGISTRIES; i++) {
      registries[i] = new CallRegistry(terms, 0);
      talks[i] = new Talks(talking);
    }
    SplittableRandom random = new SplittableRandom(2);
    long before = used();
    for (int i = 0; i < KNOWN; i++) {
      long caller = 77_010_000_000L + random.nextInt(SUBSCRIBERS);
      long callee = 77_050_000_000L + i;
      int place = random.nextInt(REGISTRIES);
      registries[place].register(new Registration(caller, callee, 0, i, true), 0);
      begin(talks[place], caller, callee, 0);
    }
    double each = (double) (used() - before) / KNOWN;
    long counted = 0;
    for (CallRegistry registry : registries) {
      counted += registry.bytes();
    }
    for (Talks talk : talks) {
      counted += talk.bytes();
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "memory: %.1f bytes of heap a call, %.1f as counted",
            each,
            (double) counted / KNOWN));
    return each;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Network network() {
    NumberPlan plan =
        new NumberPlan(
            List.of(76L, 77L),
            List.of(101L, 112L),
            5,
            List.of(
                new NumberRange(7701, 11, NumberKind.MOBILE, 0, true),
                new NumberRange(7705, 11, NumberKind.MOBILE, 1, true),
                new NumberRange(7717, 11, NumberKind.FIXED, 0, true)));
    Portability.Builder ported = new Portability.Builder(PORTED);
    for (int i = 0; i < PORTED; i++) {
      ported.put(77_010_000_000L + 20L * i, 1);
    }
    return new Network(
        plan,
        ported.build(),
        List.of(
            new Network.Operator("one", true, true, 300, HOUR, 0),
            new Network.Operator("two", true, true, 300, HOUR, 0)));
  }
}
