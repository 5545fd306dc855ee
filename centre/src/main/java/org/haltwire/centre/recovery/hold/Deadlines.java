package org.haltwire.centre.recovery.hold;

import java.time.Duration;
import org.haltwire.centre.recovery.RecoverySettings;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Ends what nobody extended in time. What became due while the centre was down ends at its start.
@Component
class Deadlines extends Worker {

  private static final int MOST = 500;

  private final HoldDesk desk;
  private final Duration poll;

  Deadlines(HoldDesk desk, RecoverySettings settings) {
    super("recovery-clock", "the clocks of holds wait");
    this.desk = desk;
    this.poll = settings.poll();
  }

  @Override
  protected void step() throws InterruptedException {
    if (desk.expire(MOST) < MOST) {
      Thread.sleep(poll);
    }
  }
}
