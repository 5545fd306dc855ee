package org.haltwire.centre.recovery.trace;

import java.time.Duration;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.work.Worker;
import org.springframework.stereotype.Component;

/// Lets the tracer step whenever the journal has grown. It rests only where the journal grows by
/// the thousands: a report is traced milliseconds after it is in.
@Component
class TracerThread extends Worker {

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final Journal journal;
  private final Tracer tracer;
  private long asked = System.nanoTime();

  TracerThread(Journal journal, Tracer tracer) {
    super("recovery-trace", "the tracing of reports waits");
    this.journal = journal;
    this.tracer = tracer;
  }

  @Override
  protected void step() throws InterruptedException {
    long took = tracer.step();
    if (System.nanoTime() - asked > WAIT.toNanos()) {
      tracer.again();
      asked = System.nanoTime();
    }
    if (took == 0) {
      journal.awaitBeyond(tracer.position(), WAIT);
    }
  }
}
