package org.haltwire.centre.insiders;

import java.time.Duration;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Lets the follower step every second, and at once again where there is more.
@Component
class InsiderThread extends Worker {

  private static final Duration REST = Duration.ofSeconds(1);

  private final InsiderFollower follower;

  InsiderThread(InsiderFollower follower) {
    super("insiders", "the watch over the centre's own people waits");
    this.follower = follower;
  }

  @Override
  protected void step() throws InterruptedException {
    if (follower.step() < InsiderFollower.STRETCH) {
      Thread.sleep(REST);
    }
  }
}
