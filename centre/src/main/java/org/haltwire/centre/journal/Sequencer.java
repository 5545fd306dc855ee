package org.haltwire.centre.journal;

import com.github.luben.zstd.ZstdCompressCtx;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.haltwire.centre.journal.Submission.Timing;
import org.haltwire.core.codec.GroupWriter;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.jspecify.annotations.Nullable;

/// The engine's thread: puts facts in order, gives them their time, decides and remembers, and
/// hands full groups to the writer. It takes whatever has gathered, so groups grow with the load.
///
/// Time is the clock's, but never before the last fact's: when the clock is set back, time stands
/// still until the clock is there again.
final class Sequencer implements Runnable {

  private static final int MANY = 8;

  private volatile Engine engine;
  private final KnownFacts known;
  private final InstantSource clock;
  private final Inbox inbox;
  private final GroupCommit commit;
  private final JournalState state;
  private final int groupLimit;
  private final long pause;
  private final DistributionSummary sizes;
  private final GroupWriter records = new GroupWriter();
  private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(JournalRow.LEVEL);
  private final List<Submission> gathered = new ArrayList<>();
  private final List<Submission> finished = new ArrayList<>();

  /// When the last group was begun (as of System.nanoTime), and of how many submissions.
  private long began;

  private int company;
  private long groupFirst;
  private long groupFirstTime;
  private @Nullable Group last;

  Sequencer(
      Engine engine,
      KnownFacts known,
      InstantSource clock,
      Inbox inbox,
      GroupCommit commit,
      JournalState state,
      JournalSettings settings,
      MeterRegistry meters) {
    this.engine = engine;
    this.known = known;
    this.clock = clock;
    this.inbox = inbox;
    this.commit = commit;
    this.state = state;
    this.groupLimit = settings.group();
    this.pause = settings.gather().toNanos();
    this.sizes =
        DistributionSummary.builder("haltwire.journal.group")
            .description("facts in a group")
            .register(meters);
  }

  /// The engine that decides now.
  Engine engine() {
    return engine;
  }

  /// Works until the state is closing and everything that waited is done. A bug ends it for good:
  /// an engine that may be wrong gives no more answers.
  @Override
  public void run() {
    try {
      while (!state.stopped() && !(state.closing() && inbox.isEmpty())) {
        step();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error bug) {
      state.stop("the engine failed at position " + (engine.position() + 1) + ": " + bug, bug);
    } finally {
      state.engineEnds();
      compressor.close();
      gathered.forEach(submission -> submission.fail(state.unavailable()));
      finished.forEach(submission -> submission.fail(state.unavailable()));
      inbox.turnAway(state.unavailable());
    }
  }

  private void step() throws InterruptedException {
    inbox.await(commit::busy);
    gather();
    inbox.drain(gathered, groupLimit);
    commit.watch();
    if (gathered.isEmpty()) {
      return;
    }
    RuntimeException noLookup = known.prepare(gathered).orElse(null);
    for (Submission submission : gathered) {
      if (noLookup != null) {
        submission.fail(noLookup);
      } else {
        place(submission);
      }
    }
    company = gathered.size();
    gathered.clear();
    handOver();
  }

  /// Where many ask at a time, a moment passes between two groups: a commit costs the database and
  /// everybody's cores the same for three facts as for thirty. Who asks alone never waits for it.
  private void gather() {
    long moment = began + pause - System.nanoTime();
    if (company >= MANY && moment > 0) {
      LockSupport.parkNanos(moment);
    }
    began = System.nanoTime();
  }

  private void place(Submission submission) throws InterruptedException {
    try {
      Optional<Engine> successor = submission.successor();
      if (successor.isPresent() && !succeeds(successor.get(), submission.facts().getFirst())) {
        submission.fail(new Succession.TooFarBehind());
        return;
      }
      for (int i = 0; i < submission.facts().size(); i++) {
        submission.answer(i, place(submission.facts().get(i), submission.timing()));
        if (records.count() >= groupLimit) {
          handOver();
        }
      }
    } catch (JournalUnavailable lookupFailed) {
      // What was placed so far stays; asked again, it is found.
      submission.fail(lookupFailed);
      return;
    }
    finished.add(submission);
  }

  private Appended place(Fact fact, Timing timing) {
    Optional<Entry> existing = known.find(fact.id());
    if (existing.isPresent()) {
      Entry entry = existing.get();
      return entry.fact().equals(fact)
          ? new Appended.Stored(entry, true)
          : new Appended.Conflict(entry);
    }
    long clockTime = clock.millis();
    boolean history = timing == Timing.HISTORY;
    if (history && (fact.occurredAt() < engine.time() || fact.occurredAt() > clockTime)) {
      return new Appended.OutOfOrder(fact.occurredAt(), engine.time());
    }
    long time =
        switch (timing) {
          case HISTORY -> fact.occurredAt();
          case FOLLOWING -> engine.time();
          case LIVE -> Math.max(engine.time(), clockTime);
        };
    Entry entry = new Entry(engine.position() + 1, time, fact, engine.decide(fact, time));
    engine.apply(entry);
    if (records.count() == 0) {
      groupFirst = entry.position();
      groupFirstTime = time;
      records.begin(time);
    }
    records.add(entry);
    known.remember(entry);
    return new Appended.Stored(entry, false);
  }

  /// Lets a successor take over: it remembers the entries that it has not seen yet, and decides all
  /// that is placed from now on, its activation first. False where too many are missing, which
  /// would keep everybody waiting. One whose activation is in the journal took over then.
  private boolean succeeds(Engine successor, Fact activation) {
    if (known.find(activation.id()).isPresent()) {
      return true;
    }
    long behind = engine.position() - successor.position();
    if (behind > Succession.MOST_BEHIND) {
      return false;
    }
    for (long next = successor.position() + 1; next <= engine.position(); next++) {
      successor.apply(known.recent(next));
    }
    engine = successor;
    return true;
  }

  /// Gives the group to the writer. Those whose facts were all placed before wait for the last
  /// group that is under way: what they are told may be in it.
  private void handOver() throws InterruptedException {
    if (records.count() > 0) {
      sizes.record(records.count());
      JournalRow.Times times = new JournalRow.Times(groupFirstTime, engine.time());
      last = new Group(JournalRow.seal(groupFirst, commit.epoch(), times, records, compressor));
      records.begin(0);
      attachFinished(last);
      commit.put(last, this::turnAwayHeld);
    } else if (last != null) {
      attachFinished(last);
    } else {
      finished.forEach(Submission::complete);
      finished.clear();
    }
  }

  /// Their facts may be placed already, and are then found when they are sent again.
  private void turnAwayHeld(RuntimeException why) {
    gathered.forEach(submission -> submission.fail(why));
    finished.forEach(submission -> submission.fail(why));
  }

  private void attachFinished(Group group) {
    finished.forEach(group::attach);
    finished.clear();
  }
}
