package org.haltwire.centre.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// A thread that takes one step after the other for as long as the centre runs. When a step fails,
/// as when the database is away, it is tried again, each time a little later: no failure ends the
/// thread.
public abstract class Worker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String name;
  private final String waits;
  private final AtomicReference<Thread> running = new AtomicReference<>();

  /// @param name the thread's
  /// @param waits what is late when a step fails, for the log: "the table of labels waits"
  protected Worker(String name, String waits) {
    this.name = name;
    this.waits = waits;
  }

  /// Does what there is to do, or waits a while for something to do.
  protected abstract void step() throws InterruptedException;

  /// The last thing that the thread does.
  protected void end() {}

  @Override
  public final void start() {
    Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    if (running.compareAndSet(null, thread)) {
      thread.start();
    }
  }

  @Override
  public final void stop() {
    Thread thread = running.getAndSet(null);
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(PATIENCE);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public final boolean isRunning() {
    return running.get() != null;
  }

  private void work() {
    Duration pause = FIRST_PAUSE;
    try {
      while (isRunning()) {
        pause = tried() ? FIRST_PAUSE : rest(pause);
      }
    } catch (InterruptedException stopped) {
      LOG.debug("{} stops", name);
    } finally {
      end();
    }
  }

  private boolean tried() throws InterruptedException {
    try {
      step();
      return true;
    } catch (RuntimeException | Error failure) {
      if (isRunning()) {
        LOG.warn("{}: {}", waits, FailureWords.brief(failure));
      }
      return false;
    }
  }

  /// Gives the pause after this one.
  private static Duration rest(Duration pause) throws InterruptedException {
    Thread.sleep(pause);
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }
}
