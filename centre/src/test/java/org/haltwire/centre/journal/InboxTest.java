package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class InboxTest {

  private static final int ROUNDS = 2_000;

  private final Inbox inbox = new Inbox(100_000, new SimpleMeterRegistry());
  private final AtomicBoolean writing = new AtomicBoolean();

  @Test
  void losesNothingAndNobodySleepsThroughWhatComes() throws InterruptedException {
    List<Submission> taken = new ArrayList<>();
    Thread engine =
        Thread.ofPlatform()
            .start(() -> {
              while (taken.size() < 20_000) {
                inbox.await(writing::get);
                inbox.drain(taken, 64);
              }
            });
    Thread writer = Thread.ofPlatform().start(() -> write(engine));
    for (int i = 0; i < 20_000; i++) {
      assertTrue(inbox.offer(submission(i)));
    }
    engine.join();
    writer.join();
    assertEquals(20_000, taken.stream().distinct().count());
    assertTrue(inbox.isEmpty());
  }

  private void write(Thread engine) {
    while (engine.isAlive()) {
      writing.set(true);
      Thread.onSpinWait();
      writing.set(false);
      inbox.wake();
    }
  }

  /// Slept through, each round would take the longest wait, and all of them over a minute.
  @Test
  void wakesTheEngineForAFactAndForTheWritersEnd() throws InterruptedException {
    AtomicInteger seen = new AtomicInteger();
    Thread engine = Thread.ofPlatform().start(() -> takeOneByOne(seen));
    for (int round = 1; round <= ROUNDS; round++) {
      writing.set(round % 2 == 0);
      inbox.offer(submission(round));
      if (writing.getAndSet(false)) {
        inbox.wake();
      }
      while (seen.get() < round) {
        Thread.onSpinWait();
      }
    }
    engine.join();
  }

  private void takeOneByOne(AtomicInteger seen) {
    List<Submission> taken = new ArrayList<>();
    while (taken.size() < ROUNDS) {
      inbox.await(writing::get);
      inbox.drain(taken, 64);
      seen.set(taken.size());
    }
  }

  @Test
  void goesOnBesideTheWritingWhenMuchIsThere() {
    writing.set(true);
    for (int i = 0; i < 256; i++) {
      inbox.offer(submission(i));
    }
    // Slept through each time, this would take fifty seconds, and the test has thirty.
    for (int i = 0; i < 1_000; i++) {
      inbox.await(writing::get);
    }
    List<Submission> taken = new ArrayList<>();
    inbox.drain(taken, 1_000);
    assertEquals(256, taken.size());
  }

  private static Submission submission(int number) {
    return new Submission(List.of(payment("p" + number, 1)), Submission.Timing.LIVE);
  }
}
