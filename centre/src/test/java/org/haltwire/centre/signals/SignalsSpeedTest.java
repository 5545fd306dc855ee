package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a bank waits. Questions are sent when they are due, whether others are answered or not,
/// and time counts from then on.
class SignalsSpeedTest {

  private static final int ROWS = 1_000_000;
  private static final int PER_SECOND = 500;
  private static final int SECONDS = 20;
  private static final long SEED = Long.getLong("haltwire.seed", 3);

  @Test
  @Tag("slow")
  void saysHowLongABankWaits() throws InterruptedException {
    try (SignalsTown town =
        new SignalsTown(
            "haltwire.quotas.people-per-second=1000000",
            "haltwire.quotas.people-size=5000000",
            "haltwire.signals.phones-per-day=10000000")) {
      town.watches(town.alem(), 60);
      fill(town);
      run(town, 2 * PER_SECOND * SECONDS / 4);
      long[] nanos = run(town, PER_SECOND * SECONDS);
      Arrays.sort(nanos);
      double p50 = nanos[nanos.length / 2] / 1e6;
      double p99 = nanos[nanos.length * 99 / 100] / 1e6;
      double worst = nanos[nanos.length - 1] / 1e6;
      String said = "p50 %.1f ms, p99 %.1f ms, worst %.1f ms".formatted(p50, p99, worst);
      System.out.println("sim-swap/check at %d/s: %s".formatted(PER_SECOND, said));
      long asked = 3L * PER_SECOND * SECONDS / 2;
      Town.await(() -> town.number("select count(*) from signal_query"), n -> n == asked);
    }
  }

  /// Rows of other phones, and a thousand of those that are asked about.
  private static void fill(SignalsTown town) {
    town.jdbc()
        .sql(
            """
            insert into signal_subscriber (phone, operator, swapped)
            select left(encode(sha256(n::text::bytea), 'base64'), 22), 'alem', n
            from generate_series(1, %d) as n
            """
                .formatted(ROWS))
        .update();
    Tokens tokens = town.calls.centre.bean(Tokens.class);
    for (int i = 0; i < 1_000; i++) {
      town.jdbc()
          .sql("insert into signal_subscriber (phone, operator, swapped) values (?, 'alem', ?)")
          .params(tokens.phone(77010000000L + 2L * i), System.currentTimeMillis())
          .update();
    }
  }

  private static long[] run(SignalsTown town, int count) throws InterruptedException {
    long[] nanos = new long[count];
    AtomicInteger wrong = new AtomicInteger();
    Random chance = new Random(SEED);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = chance.nextInt(2_000);
        int place = i;
        long due = start + i * 1_000_000_000L / PER_SECOND;
        LockSupport.parkNanos(due - System.nanoTime());
        threads.execute(() -> {
          String answer = town.ask(SignalsTown.SIM_CHECK, 77010000000L + number).body();
          nanos[place] = System.nanoTime() - due;
          if (!answer.equals("{\"swapped\":" + (number % 2 == 0) + "}")) {
            wrong.incrementAndGet();
          }
        });
      }
      threads.shutdown();
      assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
    }
    assertEquals(0, wrong.get(), "seed " + SEED);
    return nanos;
  }
}
