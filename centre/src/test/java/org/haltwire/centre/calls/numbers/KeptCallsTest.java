package org.haltwire.centre.calls.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.LookupTokens;
import org.haltwire.core.call.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of the evidence of blocked calls when the centre stops. How long it is there,
/// `PurgeTest` says.
class KeptCallsTest {

  private static final long CALLER = 77_010_000_001L;
  private static final long CALLED = 77_050_000_001L;

  private static TestingCentre centre;

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
  void whatWaitsIsWrittenWhenTheCentreStops() {
    BlockedCallStore store = store();
    BlockedCalls calls = new BlockedCalls(store, () -> Instant.ofEpochMilli(now.get()));
    for (int i = 0; i < 2_500; i++) {
      calls.keep(new BlockedCall(now.get(), "alem", "abroad", Reason.AT_HOME, CALLER + 5, CALLED));
    }
    calls.end();
    assertEquals(2_500, store.to(CALLED, 0).getFirst().calls());
    assertEquals(2_500, store.under(CALLER + 5, 0).getFirst().calls());
  }

  private static BlockedCallStore store() {
    return new BlockedCallStore(centre.bean(JdbcClient.class), centre.bean(LookupTokens.class));
  }
}
