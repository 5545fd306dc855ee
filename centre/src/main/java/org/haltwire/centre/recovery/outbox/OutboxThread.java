package org.haltwire.centre.recovery.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Puts into the journal what waits for it. While the journal is away nothing is struck off.
@Component
class OutboxThread extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxThread.class);
  private static final int MOST = 500;

  /// So long until the table is looked at although nobody said that there is something.
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Journal journal;
  private final FactOutbox outbox;

  OutboxThread(Journal journal, FactOutbox outbox) {
    super("recovery-outbox", "what recovery tells the journal waits");
    this.journal = journal;
    this.outbox = outbox;
  }

  @Override
  protected void step() throws InterruptedException {
    List<FactOutbox.Waiting> some = outbox.first(MOST);
    if (some.isEmpty()) {
      if (outbox.news().tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        outbox.news().drainPermits();
      }
      return;
    }
    List<Appended> answers = append(some);
    for (Appended answer : answers) {
      if (answer instanceof Appended.Conflict(var existing)) {
        // Only a fault in what makes the ids can do that; it must not stop everything behind it.
        // Without its id, which a participant may have chosen after a person.
        LOG.error(
            "what is at position {} was to be told with another content", existing.position());
      }
    }
    outbox.strikeOff(some);
  }

  private List<Appended> append(List<FactOutbox.Waiting> some) {
    try {
      return journal.appendFollowing(some.stream().map(FactOutbox.Waiting::fact).toList()).join();
    } catch (CompletionException later) {
      throw later.getCause() instanceof RuntimeException cause ? cause : later;
    }
  }
}
