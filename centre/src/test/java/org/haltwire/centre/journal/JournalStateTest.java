package org.haltwire.centre.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.Soon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class JournalStateTest {

  private final JournalState state = new JournalState(() -> {});

  @Test
  void wakesEverybodyInTheirTurn() {
    CompletableFuture<Long> far = waiting(100);
    CompletableFuture<Long> near = waiting(0);
    state.durable(1);
    assertEquals(1, near.join());
    CompletableFuture<Long> between = waiting(50);
    state.durable(60);
    assertEquals(60, between.join());
    assertFalse(far.isDone());
    state.durable(101);
    assertEquals(101, far.join());
  }

  /// Waits on a thread of its own, which waits already when this returns.
  private CompletableFuture<Long> waiting(long position) {
    CompletableFuture<Long> reached = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                reached.complete(state.awaitBeyond(position, Duration.ofMinutes(1)));
              } catch (InterruptedException stopped) {
                reached.completeExceptionally(stopped);
              }
            });
    Soon.is("one that waits", () -> thread.getState() == Thread.State.TIMED_WAITING);
    return reached;
  }
}
