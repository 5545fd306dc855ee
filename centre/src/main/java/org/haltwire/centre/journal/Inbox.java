package org.haltwire.centre.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What waits for its place. The number of facts is bounded: beyond it callers are turned away at
/// once rather than kept waiting.
final class Inbox {

  private final LinkedBlockingQueue<Submission> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger facts = new AtomicInteger();
  private final int limit;

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
    return queue.add(submission);
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /// Moves what gathered, up to about so many facts; waits a little if there is nothing.
  void drain(List<Submission> into, int atMost) throws InterruptedException {
    Submission next = queue.poll(50, TimeUnit.MILLISECONDS);
    int taken = 0;
    while (next != null) {
      into.add(next);
      taken += next.facts().size();
      facts.addAndGet(-next.facts().size());
      next = taken < atMost ? queue.poll() : null;
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
