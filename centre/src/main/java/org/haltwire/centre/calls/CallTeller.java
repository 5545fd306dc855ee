package org.haltwire.centre.calls;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.centre.work.Worker;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the journal, for the policies over payments, which subscribers are in calls that are worth
/// remembering. Calls never wait for it: while the journal is away 65,536 pieces of news wait, and
/// what comes beyond is left out and counted.
@Component
class CallTeller extends Worker implements CallNews {

  private static final Logger LOG = LoggerFactory.getLogger(CallTeller.class);
  private static final int WAITING = 1 << 16;
  private static final int GROUP = 1_000;
  private static final long IDLE_MILLIS = 100;

  private final Journal journal;
  private final InstantSource clock;
  private final String series;
  private final BlockingQueue<Fact> queue = new ArrayBlockingQueue<>(WAITING);
  private final List<Fact> group = new ArrayList<>();
  private final AtomicLong told = new AtomicLong();
  private final AtomicLong left = new AtomicLong();
  private long warned;

  CallTeller(Journal journal, InstantSource clock) {
    super("calls-tell", "the journal is told of calls later");
    this.journal = journal;
    this.clock = clock;
    this.series = "call:" + Long.toString(clock.millis(), Character.MAX_RADIX) + ':';
  }

  @Override
  public void began(long phone, CallerKind kind) {
    offer(new CallBegan(id(), clock.millis(), Long.toString(phone), kind));
  }

  @Override
  public void ended(long phone, CallerKind kind) {
    offer(new CallEnded(id(), clock.millis(), Long.toString(phone), kind));
  }

  private FactId id() {
    return new FactId("haltwire", series + told.incrementAndGet());
  }

  private void offer(Fact fact) {
    if (!queue.offer(fact)) {
      left.incrementAndGet();
    }
  }

  /// What could not be appended is tried again with the next step; the same ids are the same facts.
  @Override
  protected void step() throws InterruptedException {
    if (group.isEmpty()) {
      Fact first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
      if (first == null) {
        return;
      }
      group.add(first);
      queue.drainTo(group, GROUP - 1);
    }
    tell();
    long lost = left.get();
    if (lost > warned) {
      LOG.warn("the journal was not told of {} calls: too many waited", lost - warned);
      warned = lost;
    }
  }

  /// What is in memory when the centre stops.
  @Override
  protected void end() {
    try {
      while (!group.isEmpty() || !queue.isEmpty()) {
        queue.drainTo(group, GROUP - group.size());
        tell();
      }
    } catch (RuntimeException away) {
      LOG.warn("the journal was not told of the last calls: {}", FailureWords.brief(away));
    }
  }

  private void tell() {
    try {
      journal.appendAll(group).join();
      group.clear();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof JournalUnavailable unavailable) {
        throw unavailable;
      }
      throw failed;
    }
  }
}
