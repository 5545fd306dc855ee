package org.haltwire.centre.screening;

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
class ProjectorThread implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectorThread.class);

  /// Between two steps, so that one transaction takes what many commits brought.
  private static final Duration REST = Duration.ofMillis(100);

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Journal journal;
  private final Projector projector;
  private final AtomicReference<Thread> running = new AtomicReference<>();

  ProjectorThread(Journal journal, Projector projector) {
    this.journal = journal;
    this.projector = projector;
  }

  @Override
  public void start() {
    Thread thread = Thread.ofPlatform().name("projector").daemon().unstarted(this::follow);
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
    Duration pause = Duration.ofMillis(200);
    while (isRunning()) {
      try {
        if (projector.step() == 0) {
          journal.awaitBeyond(projector.position(), WAIT);
        } else if (projector.lag() < Projector.STRETCH) {
          Thread.sleep(REST);
        }
        pause = Duration.ofMillis(200);
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        if (!isRunning() || !rest(pause, failure)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  private static boolean rest(Duration pause, RuntimeException failure) {
    LOG.warn("the console's tables wait {}: {}", pause, failure.toString());
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
