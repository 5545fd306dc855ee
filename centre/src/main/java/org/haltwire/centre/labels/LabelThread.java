package org.haltwire.centre.labels;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.haltwire.centre.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Lets the projector step whenever the journal has grown. When the database is away it tries
/// again, each time a little later.
@Component
class LabelThread implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LabelThread.class);

  /// Between two steps, so that one step takes what many commits brought.
  private static final Duration REST = Duration.ofMillis(100);

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Journal journal;
  private final LabelProjector projector;
  private final AtomicReference<Thread> running = new AtomicReference<>();

  LabelThread(Journal journal, LabelProjector projector) {
    this.journal = journal;
    this.projector = projector;
  }

  @Override
  public void start() {
    Thread thread = Thread.ofPlatform().name("labels").daemon().unstarted(this::follow);
    if (running.compareAndSet(null, thread)) {
      thread.start();
    }
  }

  @Override
  public void stop() {
    Thread thread = running.getAndSet(null);
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running.get() != null;
  }

  private void follow() {
    Duration pause = FIRST_PAUSE;
    while (isRunning()) {
      try {
        step();
        pause = FIRST_PAUSE;
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        if (!isRunning() || !rest(pause, failure)) {
          return;
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
      }
    }
  }

  private void step() throws InterruptedException {
    if (projector.step() == 0) {
      journal.awaitBeyond(projector.position(), WAIT);
    } else if (journal.head() - projector.position() < LabelProjector.STRETCH) {
      Thread.sleep(REST);
    }
  }

  private static boolean rest(Duration pause, RuntimeException failure) {
    LOG.warn("the table of labels waits {}: {}", pause, failure.toString());
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
