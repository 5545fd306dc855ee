package org.haltwire.centre.labels;

import java.time.Duration;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Lets the projector step whenever the journal has grown.
@Component
class LabelThread extends Worker {

  /// Between two steps, so that one step takes what many commits brought.
  private static final Duration REST = Duration.ofMillis(100);

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Journal journal;
  private final LabelProjector projector;

  LabelThread(Journal journal, LabelProjector projector) {
    super("labels", "the table of labels waits");
    this.journal = journal;
    this.projector = projector;
  }

  @Override
  protected void step() throws InterruptedException {
    if (projector.step() == 0) {
      journal.awaitBeyond(projector.position(), WAIT);
    } else if (journal.head() - projector.position() < LabelProjector.STRETCH) {
      Thread.sleep(REST);
    }
  }
}
