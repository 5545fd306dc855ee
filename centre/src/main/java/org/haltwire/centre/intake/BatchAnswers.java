package org.haltwire.centre.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.haltwire.centre.journal.Appended;
import org.haltwire.centre.journal.JournalUnavailable;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes the answers of a batch on a thread of its own, group by group in their order, while the
/// next lines are read. What has been answered leaves as soon as nothing else is to be written.
///
/// A few groups may be under way, then the reader waits: a sender that does not take its answers is
/// not read any further. Where the answers cannot be written the batch is over.
final class BatchAnswers {

  private final BatchTerms terms;
  private final JsonGenerator out;
  private final Deque<BatchGroup> underWay = new ArrayDeque<>();
  private final FutureTask<Boolean> writing = new FutureTask<>(this::write);
  private boolean ended;
  private boolean stopped;

  BatchAnswers(BatchTerms terms, JsonGenerator out) {
    this.terms = terms;
    this.out = out;
  }

  void start() {
    Thread.ofVirtual().name("batch-answers").start(writing);
  }

  /// Hands a group to the journal and lets its answers wait for their turn; waits for room. False
  /// where the batch is over and the group was not taken.
  synchronized boolean put(BatchGroup group) throws InterruptedException {
    while (underWay.size() >= Batch.UNDER_WAY && !stopped) {
      wait();
    }
    stopped |= terms.history() && underWay.stream().anyMatch(BatchGroup::failed);
    if (stopped) {
      return false;
    }
    group.append(terms);
    underWay.add(group);
    notifyAll();
    return true;
  }

  /// Waits until everything that was put is answered.
  synchronized void drain() throws InterruptedException {
    while (!underWay.isEmpty() && !stopped) {
      wait();
    }
  }

  /// Whether nothing more is taken.
  synchronized boolean stopped() {
    return stopped;
  }

  /// Says that no group comes any more and waits until all that came are answered.
  ///
  /// @throws IOException if they could not be written
  void end() throws IOException, InterruptedException {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    try {
      writing.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException broken -> throw broken;
        case RuntimeException bug -> throw bug;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  private boolean write() throws IOException, InterruptedException {
    try {
      for (BatchGroup group = oldest(); group != null; group = oldest()) {
        answer(group);
        if (isLast(group)) {
          out.flush();
        }
      }
      out.flush();
      return true;
    } finally {
      synchronized (this) {
        stopped = true;
        notifyAll();
      }
    }
  }

  private synchronized @Nullable BatchGroup oldest() throws InterruptedException {
    while (underWay.isEmpty() && !ended) {
      wait();
    }
    return underWay.peek();
  }

  /// Makes room for the next group; whether none waits.
  private synchronized boolean isLast(BatchGroup answered) {
    underWay.remove(answered);
    notifyAll();
    return underWay.isEmpty();
  }

  private synchronized void stopHistory() {
    stopped |= terms.history();
  }

  private void answer(BatchGroup group) {
    try {
      Iterator<Appended> appended = Ledger.await(group.appended()).iterator();
      for (BatchGroup.Line line : group.lines()) {
        switch (line) {
          case BatchGroup.Line.Asked(long number, Fact fact) ->
              answer(number, Ledger.settled(fact, appended.next()));
          case BatchGroup.Line.Bad(long number, Problem problem) -> answer(number, problem);
        }
      }
    } catch (JournalUnavailable unavailable) {
      stopHistory();
      Problem all = Problem.unavailable(unavailable);
      for (BatchGroup.Line line : group.lines()) {
        switch (line) {
          case BatchGroup.Line.Asked(long number, _) -> answer(number, all);
          case BatchGroup.Line.Bad(long number, Problem problem) -> answer(number, problem);
        }
      }
    }
  }

  private void answer(long number, Appended appended) {
    switch (appended) {
      case Appended.Stored(Entry entry, boolean repeated) -> {
        begin(number);
        terms.answers().write(out, entry);
        if (repeated) {
          out.writeBooleanProperty("repeated", true);
        }
        finish();
      }
      case Appended.Conflict(Entry existing) ->
          answer(number, Problem.otherBody(existing.position()));
      case Appended.OutOfOrder(long time, long lastTime) ->
          answer(number, Problem.outOfOrder(time, lastTime));
    }
  }

  private void answer(long number, Problem problem) {
    terms.refused().refused(terms.sender().code(), problem.kind().status());
    begin(number);
    problem.write(out);
    finish();
  }

  private void begin(long number) {
    out.writeStartObject();
    out.writeNumberProperty("line", number);
  }

  private void finish() {
    out.writeEndObject();
    out.writeRaw('\n');
  }
}
