package org.haltwire.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.keeping.Kept;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// What a night costs: a million rows of two millions go, in steps of 500. Prints, asserts no
/// times.
@Tag("slow")
class MillionRowsTest {

  private static final int ROWS = 1_000_000;

  @Test
  void purgesAMillionRows() {
    try (TestingCentre centre = TestingCentre.start()) {
      centre.bean(PurgeThread.class).stop();
      JdbcClient jdbc = centre.bean(JdbcClient.class);
      jdbc.sql(
              """
              insert into signal_query
              select i, 'bank', '/sim-swap/v2/check', md5(i::text), 'payment', '', 'ANSWERED'
              from generate_series(1, ?) as i
              """)
          .param(2 * ROWS)
          .update();
      jdbc.sql("analyze signal_query").update();
      Kept kept =
          centre.beans(Kept.class).stream()
              .filter(one -> one.name().equals("signal-queries"))
              .findFirst()
              .orElseThrow();
      Purge purge =
          new Purge(
              centre.bean(PurgeRuns.class),
              List.of(kept),
              new RetentionSettings("03:15", 500, Duration.ZERO),
              centre.bean(AuditLog.class),
              centre.bean(PlatformTransactionManager.class));
      Instant now = Instant.ofEpochMilli(ROWS + 1).plus(kept.term());
      purge.begin(LocalDate.of(2031, 5, 1), now);
      long began = System.nanoTime();
      long steps = 0;
      while (purge.step(() -> now)) {
        steps++;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      assertEquals(ROWS, jdbc.sql("select count(*) from signal_query").query(Long.class).single());
      System.out.printf(
          "%,d rows purged in %.1f s and %,d steps: %,.0f rows/s%n",
          ROWS, seconds, steps, ROWS / seconds);
    }
  }
}
