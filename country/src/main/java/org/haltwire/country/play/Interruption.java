package org.haltwire.country.play;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C, or a service manager's wish, ends a run at the next slice; what was played until then is
/// reported.
public final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean wished;

  public Interruption() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::wish));
  }

  public boolean isWished() {
    return wished;
  }

  /// The work is over: the process need not wait for it.
  @Override
  public void close() {
    over.countDown();
  }

  private void wish() {
    wished = true;
    try {
      boolean _ = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }
}
