package org.haltwire.centre.screening;

import java.time.Duration;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Lets the projector step whenever the journal has grown.
@Component
class ProjectorThread extends Worker {

  /// Between two steps, so that one transaction takes what many commits brought.
  private static final Duration REST = Duration.ofMillis(100);

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Journal journal;
  private final Projector projector;

  ProjectorThread(Journal journal, Projector projector) {
    super("projector", "the console's tables wait");
    this.journal = journal;
    this.projector = projector;
  }

  @Override
  protected void step() throws InterruptedException {
    if (projector.step() == 0) {
      journal.awaitBeyond(projector.position(), WAIT);
    } else if (projector.lag() < Projector.STRETCH) {
      Thread.sleep(REST);
    }
  }
}
