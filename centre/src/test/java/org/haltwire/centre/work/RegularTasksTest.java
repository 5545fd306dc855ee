package org.haltwire.centre.work;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.silent.Listening;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.scheduling.TaskScheduler;

class RegularTasksTest {

  private static final String MARK = "Zhanargul +77012938471";

  @Test
  void areDoneAgainAndTheLogHoldsNothingOfWhatFailed() {
    AtomicInteger times = new AtomicInteger();
    List<RuntimeException> failures =
        List.of(
            new CannotGetJdbcConnectionException(
                MARK, new java.sql.SQLTransientConnectionException(MARK)),
            new IllegalStateException(MARK));
    try (TestingCentre centre = TestingCentre.start();
        Listening heard = new Listening()) {
      heard.everything();
      ScheduledFuture<?> task =
          centre
              .bean(TaskScheduler.class)
              .scheduleWithFixedDelay(
                  () -> {
                    throw failures.get(times.getAndIncrement() % 2);
                  },
                  Duration.ofMillis(1));
      Soon.is("said: it waits", () -> says(heard, "a regular task waits for its next time"));
      Soon.is("said: it failed", () -> says(heard, "a regular task failed"));
      task.cancel(false);
      assertFalse(says(heard, MARK));
    }
  }

  private static boolean says(Listening heard, String words) {
    return heard.heard().stream().anyMatch(line -> line.contains(words));
  }
}
