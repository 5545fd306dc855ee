package org.haltwire.centre.signals.known;

import java.time.Duration;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Lets the projector step whenever the journal has grown.
@Component
class SimThread extends Worker {

  /// Between two steps, so that one step takes what many commits brought.
  private static final Duration REST = Duration.ofMillis(100);

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Journal journal;
  private final SimProjector projector;

  SimThread(Journal journal, SimProjector projector) {
    super("signals", "the table of SIM cards waits");
    this.journal = journal;
    this.projector = projector;
  }

  @Override
  protected void step() throws InterruptedException {
    if (projector.step() == 0) {
      journal.awaitBeyond(projector.position(), WAIT);
    } else if (journal.head() - projector.position() < SimProjector.STRETCH) {
      Thread.sleep(REST);
    }
  }
}
