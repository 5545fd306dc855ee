package org.haltwire.centre.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class WorkerTest {

  /// Fails at its first two steps, once by an error, says of each later one that it was taken.
  private static final class Stumbling extends Worker {

    private final Semaphore taken = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private int failures = 2;

    Stumbling() {
      super("stumbling", "the test waits");
    }

    @Override
    protected void step() throws InterruptedException {
      if (failures-- == 2) {
        throw new OutOfMemoryError("too much for now");
      }
      if (failures >= 0) {
        throw new IllegalStateException("not yet");
      }
      taken.release();
      Thread.sleep(1);
    }

    @Override
    protected void end() {
      ended.countDown();
    }
  }

  /// Returns once it has taken a step.
  private static void start(Stumbling worker) throws InterruptedException {
    worker.start();
    assertTrue(worker.taken.tryAcquire(1, 180, TimeUnit.SECONDS));
  }

  @Test
  void goesOnAfterFailures() throws InterruptedException {
    Stumbling worker = new Stumbling();
    start(worker);
    try {
      assertTrue(worker.taken.tryAcquire(2, 180, TimeUnit.SECONDS));
      assertTrue(worker.isRunning());
    } finally {
      worker.stop();
    }
  }

  @Test
  void endsBeforeStopReturns() throws InterruptedException {
    Stumbling worker = new Stumbling();
    start(worker);
    worker.stop();
    assertTrue(worker.ended.await(0, TimeUnit.SECONDS));
    assertFalse(worker.isRunning());
  }

  @Test
  void startsAgain() throws InterruptedException {
    Stumbling worker = new Stumbling();
    start(worker);
    worker.stop();
    worker.taken.drainPermits();
    start(worker);
    worker.stop();
  }
}
