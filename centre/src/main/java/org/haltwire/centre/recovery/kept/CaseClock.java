package org.haltwire.centre.recovery.kept;

import java.time.Duration;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Looks every hour which cases are over.
@Component
class CaseClock extends Worker {

  private static final Duration REST = Duration.ofHours(1);

  private final CaseEnds ends;

  CaseClock(CaseEnds ends) {
    super("recovery-ends", "cases that are over are noted later");
    this.ends = ends;
  }

  @Override
  protected void step() throws InterruptedException {
    if (ends.step() < CaseEnds.MOST) {
      Thread.sleep(REST);
    }
  }
}
