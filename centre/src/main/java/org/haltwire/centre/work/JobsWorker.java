package org.haltwire.centre.work;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that takes jobs one after the other and lets some of them go on at once, each on a
/// thread of its own, so that a slow one holds up nobody else.
///
/// A job is claimed for a time. One that fails, or whose centre is killed, is claimed again when
/// that time is over.
///
/// @param <J> a job
public abstract class JobsWorker<J> extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(JobsWorker.class);

  private final String name;
  private final String waits;
  private final Semaphore places;

  /// @param name the threads'
  /// @param waits what is late when a job fails, for the log: "pages behind links are read later"
  /// @param atOnce so many jobs go on at once
  protected JobsWorker(String name, String waits, int atOnce) {
    super(name, waits);
    this.name = name;
    this.waits = waits;
    this.places = new Semaphore(atOnce);
  }

  /// Takes the next job for itself; nothing where none waits.
  protected abstract Optional<J> claim();

  protected abstract void work(J job) throws InterruptedException;

  /// Waits for a job that may have come.
  protected abstract void idle() throws InterruptedException;

  @Override
  protected final void step() throws InterruptedException {
    places.acquire();
    boolean begun = false;
    try {
      Optional<J> job = claim();
      if (job.isPresent()) {
        Thread.ofVirtual().name(name).start(() -> tried(job.get()));
        begun = true;
        return;
      }
    } finally {
      if (!begun) {
        places.release();
      }
    }
    idle();
  }

  private void tried(J job) {
    try {
      work(job);
    } catch (RuntimeException failed) {
      LOG.warn("{}: {}", waits, FailureWords.brief(failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }
}
