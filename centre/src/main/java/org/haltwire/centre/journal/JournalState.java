package org.haltwire.centre.journal;

import java.time.Duration;
import org.haltwire.centre.work.FailureWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the journal is durable and whether it can be written, shared by its threads.
final class JournalState {

  private static final Logger LOG = LoggerFactory.getLogger(JournalState.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(30);

  private final Runnable onStop;
  private long durable;

  /// The lowest position beyond which somebody waits: who waits for more is not woken for less.
  private long awaited = Long.MAX_VALUE;

  private @Nullable String away;
  private @Nullable String stopped;
  private volatile boolean closing;
  private volatile boolean engineDone;
  private volatile boolean writerEnded;

  /// @param onStop called once if the journal stops for good, from the thread that found out
  JournalState(Runnable onStop) {
    this.onStop = onStop;
  }

  synchronized long durable() {
    return durable;
  }

  synchronized void durable(long position) {
    if (away != null) {
      LOG.info("the journal is written again, up to position {}", position);
    }
    durable = position;
    away = null;
    if (position > awaited) {
      awaited = Long.MAX_VALUE;
      notifyAll();
    }
  }

  synchronized long awaitBeyond(long position, Duration atMost) throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    long left = atMost.toNanos();
    while (durable <= position && left > 0) {
      awaited = Math.min(awaited, position);
      wait(Math.max(1, left / 1_000_000));
      left = until - System.nanoTime();
    }
    return durable;
  }

  /// Like [#awaitBeyond], but the centre's end ends it, too.
  synchronized long awaitBeyondOrClosing(long position) throws InterruptedException {
    while (durable <= position && !closing && stopped == null) {
      awaited = Math.min(awaited, position);
      wait();
    }
    return durable;
  }

  /// Notes that the database cannot be written; tells whether that is new.
  synchronized boolean away(String why) {
    boolean news = away == null;
    away = why;
    return news;
  }

  /// Ends all writing for good: after this no answer is given that could be wrong.
  RuntimeException stop(String why, Throwable cause) {
    boolean first;
    synchronized (this) {
      first = stopped == null;
      if (first) {
        stopped = why;
      }
      notifyAll();
    }
    if (first) {
      LOG.error("the journal stops: {}: {}", why, FailureWords.whole(cause));
      onStop.run();
    }
    return unavailable();
  }

  synchronized boolean stopped() {
    return stopped != null;
  }

  synchronized boolean available() {
    return away == null && stopped == null && !closing;
  }

  synchronized JournalUnavailable unavailable() {
    if (stopped != null) {
      return new JournalUnavailable("The journal has stopped: " + stopped, LATER);
    }
    if (closing) {
      return new JournalUnavailable("The centre is stopping.", LATER);
    }
    return new JournalUnavailable("The journal cannot be written now.", SOON);
  }

  synchronized void close() {
    closing = true;
    notifyAll();
  }

  boolean closing() {
    return closing;
  }

  void engineEnds() {
    engineDone = true;
  }

  boolean engineDone() {
    return engineDone;
  }

  void writerEnded() {
    writerEnded = true;
  }

  boolean writerGone() {
    return writerEnded;
  }
}
