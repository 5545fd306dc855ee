package org.haltwire.centre.calls.numbers;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.haltwire.centre.calls.AnswerWatcher;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.centre.work.Worker;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes down evidence of calls that were blocked. Of a call that took place nothing is kept, also
/// if it was labelled or let through in a dry run. Calls never wait for it: while the database is
/// away 65,536 wait in memory, and what comes beyond is left out, counted and told to the log.
@Component
class BlockedCalls extends Worker implements AnswerWatcher {

  private static final Logger LOG = LoggerFactory.getLogger(BlockedCalls.class);
  private static final int WAITING = 1 << 16;
  private static final int GROUP = 1_000;
  private static final long IDLE_MILLIS = 200;

  private final BlockedCallStore store;
  private final InstantSource clock;
  private final BlockingQueue<BlockedCall> queue = new ArrayBlockingQueue<>(WAITING);
  private final List<BlockedCall> group = new ArrayList<>();
  private final AtomicLong left = new AtomicLong();
  private long warned;

  BlockedCalls(BlockedCallStore store, InstantSource clock) {
    super("calls-evidence", "the evidence of blocked calls is written later");
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void answered(String operator, String owner, CallQuestion question, int answer) {
    if (CallAnswer.action(answer) != Action.BLOCK) {
      return;
    }
    BlockedCall call =
        new BlockedCall(
            clock.millis(),
            operator,
            question.trunk().name(),
            CallAnswer.reason(answer),
            question.caller(),
            question.callee());
    keep(call);
  }

  void keep(BlockedCall call) {
    if (!queue.offer(call)) {
      left.incrementAndGet();
    }
  }

  @Override
  protected void step() throws InterruptedException {
    if (group.isEmpty()) {
      BlockedCall first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        group.add(first);
        queue.drainTo(group, GROUP - 1);
      }
    }
    write();
    long lost = left.get();
    if (lost > warned) {
      LOG.warn("{} blocked calls left no evidence: too many waited", lost - warned);
      warned = lost;
    }
  }

  /// What is in memory when the centre stops.
  @Override
  protected void end() {
    try {
      do {
        write();
        queue.drainTo(group, GROUP);
      } while (!group.isEmpty());
    } catch (RuntimeException away) {
      LOG.warn(
          "{} blocked calls left no evidence: {}",
          group.size() + queue.size(),
          FailureWords.brief(away));
    }
  }

  private void write() {
    if (!group.isEmpty()) {
      store.put(group);
      group.clear();
    }
  }
}
