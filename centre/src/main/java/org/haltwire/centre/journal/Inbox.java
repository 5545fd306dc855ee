package org.haltwire.centre.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What waits for its place. The number of facts is bounded: beyond it callers are turned away at
/// once rather than kept waiting.
///
/// Waking a thread costs more than deciding on a payment. So the engine is not woken for each fact
/// while an earlier group is being written, which those that come now wait for anyway.
final class Inbox {

  private static final int BESIDE = 256;
  private static final long LONGEST_WAIT = 50_000_000;

  private final ConcurrentLinkedQueue<Submission> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger facts = new AtomicInteger();
  private final int limit;

  /// Who sleeps, and how many facts wake it.
  private volatile @Nullable Thread sleeper;

  private volatile int enough;

  Inbox(int limit, MeterRegistry meters) {
    this.limit = limit;
    meters.gauge("haltwire.journal.queue", facts);
  }

  /// False if there is no room. A submission larger than the limit has room when nothing waits.
  boolean offer(Submission submission) {
    int size = submission.facts().size();
    int before = facts.getAndAdd(size);
    if (before > 0 && before + size > limit) {
      facts.addAndGet(-size);
      return false;
    }
    queue.add(submission);
    if (sleeper != null && facts.get() >= enough) {
      wake();
    }
    return true;
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /// Waits until there is something; while the writer is busy, until it is not or so much is there
  /// that it is worth going on beside it. Or until a little while is over.
  void await(BooleanSupplier busy) {
    sleeper = Thread.currentThread();
    enough = BESIDE;
    if (!busy.getAsBoolean()) {
      enough = 1;
    }
    if (facts.get() < enough) {
      LockSupport.parkNanos(this, LONGEST_WAIT);
    }
    sleeper = null;
  }

  /// Ends the waiting, however much is there.
  void wake() {
    Thread asleep = sleeper;
    if (asleep != null) {
      sleeper = null;
      LockSupport.unpark(asleep);
    }
  }

  /// Moves what gathered, up to about so many facts.
  void drain(List<Submission> into, int atMost) {
    int taken = 0;
    while (taken < atMost) {
      Submission next = queue.poll();
      if (next == null) {
        return;
      }
      into.add(next);
      taken += next.facts().size();
      facts.addAndGet(-next.facts().size());
    }
  }

  /// Answers everybody who waits with a failure.
  void turnAway(RuntimeException why) {
    Submission next = queue.poll();
    while (next != null) {
      facts.addAndGet(-next.facts().size());
      next.fail(why);
      next = queue.poll();
    }
  }
}
