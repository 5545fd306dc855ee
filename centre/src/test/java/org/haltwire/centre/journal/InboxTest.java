package org.haltwire.centre.journal;

import static org.haltwire.centre.journal.TestingJournal.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InboxTest {

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

  @Test
  void wakesTheEngineForTheFirstFact() throws InterruptedException {
    Thread engine = awaiting();
    assertFalse(engine.join(Duration.ofMillis(1)), "nothing is there");
    inbox.offer(submission(1));
    assertTrue(engine.join(Duration.ofSeconds(20)));
  }

  /// It awaits until something is there, however often it looked in vain.
  private Thread awaiting() {
    return Thread.ofPlatform()
        .start(() -> {
          while (inbox.isEmpty()) {
            inbox.await(writing::get);
          }
        });
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
    return new Submission(List.of(payment("p" + number, 1)), false);
  }
}
