package org.haltwire.centre.calls.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.Tokens;
import org.haltwire.core.call.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the evidence is there, and what becomes of it when the centre stops.
class KeptCallsTest {

  private static final long CALLER = 77_010_000_001L;
  private static final long CALLED = 77_050_000_001L;

  private static TestingCentre centre;

  /// In 2033: the centre itself forgets what is old by its own clock.
  private final AtomicLong now = new AtomicLong(2_000_000_000_000L);

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void evidenceIsGoneWhenItsTimeIsOver() throws InterruptedException {
    BlockedCallStore store = store();
    store.put(List.of(call(now.get()), call(now.get() + 1)));
    BlockedCalls calls =
        new BlockedCalls(
            store,
            new KeptSettings(Duration.ofDays(30), Duration.ofDays(30)),
            () -> Instant.ofEpochMilli(now.get()));
    calls.step();
    assertEquals(2, store.under(CALLER, 0).getFirst().calls());
    now.addAndGet(Duration.ofDays(30).toMillis() + 1);
    calls.step();
    assertEquals(1, store.under(CALLER, 0).getFirst().calls(), "the younger one is left");
    now.addAndGet(Duration.ofMinutes(2).toMillis());
    calls.step();
    assertTrue(store.under(CALLER, 0).isEmpty());
  }

  @Test
  void whatWaitsIsWrittenWhenTheCentreStops() {
    BlockedCallStore store = store();
    BlockedCalls calls =
        new BlockedCalls(
            store,
            new KeptSettings(Duration.ofDays(30), Duration.ofDays(30)),
            () -> Instant.ofEpochMilli(now.get()));
    for (int i = 0; i < 2_500; i++) {
      calls.keep(new BlockedCall(now.get(), "alem", "abroad", Reason.AT_HOME, CALLER + 5, CALLED));
    }
    calls.end();
    assertEquals(2_500, store.to(CALLED, 0).getFirst().calls());
    assertEquals(2_500, store.under(CALLER + 5, 0).getFirst().calls());
  }

  private BlockedCall call(long at) {
    return new BlockedCall(at, "berkut", "national", Reason.NOT_CALLING, CALLER, CALLED + 1);
  }

  private static BlockedCallStore store() {
    return new BlockedCallStore(centre.bean(JdbcClient.class), centre.bean(Tokens.class));
  }
}
