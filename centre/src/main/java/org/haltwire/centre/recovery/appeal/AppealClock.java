package org.haltwire.centre.recovery.appeal;

import java.time.Duration;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Ends holds whose appeals are overdue.
@Component
class AppealClock extends Worker {

  private static final int MOST = 500;

  private final AppealDesk desk;
  private final Duration poll;

  AppealClock(AppealDesk desk, RecoverySettings settings) {
    super("recovery-appeals", "the clocks of appeals wait");
    this.desk = desk;
    this.poll = settings.poll();
  }

  @Override
  protected void step() throws InterruptedException {
    if (desk.releaseOverdue(MOST) < MOST) {
      Thread.sleep(poll);
    }
  }
}
