package org.haltwire.centre.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.journal.Submission.Timing;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record of what happened. Facts are put in order, decided and remembered on one thread; an
/// answer leaves when its entry is durable.
///
/// The futures are completed on the journal's own threads: what hangs on them must not block.
public final class Journal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final Duration SOON = Duration.ofMillis(500);
  private static final long CLOSING_MILLIS = 30_000;
  private static final long SAVING_NANOS = 5_000_000_000L;

  private final Opening parts;
  private final Sequencer sequencer;
  private final KnownFacts known;
  private final Recent recent = new Recent();
  private final JournalState state;
  private final Inbox inbox;
  private final Succession succession;
  private final List<Thread> threads;

  /// Takes the lead and reads the journal. `onStop` is called once if it must stop for good.
  private Journal(Leadership.Held held, Setup setup) {
    this.state = new JournalState(setup.onStop());
    this.parts = new Opening(setup.reads(), setup.policies());
    Engine engine = parts.engine(recent);
    state.durable(engine.position());
    this.known = new KnownFacts(parts.ids(), recent, parts.rows(), state);
    this.inbox = new Inbox(setup.settings().queue(), setup.meters());
    GroupCommit commit =
        new GroupCommit(held, setup.settings().patience(), state, inbox, setup.meters());
    this.sequencer =
        new Sequencer(
            engine, known, setup.clock(), inbox, commit, state, setup.settings(), setup.meters());
    this.succession = new Succession(parts, state, one -> submit(one).thenApply(List::getFirst));
    this.threads = threads(commit, setup);
  }

  /// What a journal is made of.
  ///
  /// @param reads connections to read with; the writer has one of its own
  public record Setup(
      Database database,
      DataSource reads,
      PolicyVersions policies,
      JournalSettings settings,
      InstantSource clock,
      MeterRegistry meters,
      Runnable onStop) {}

  /// Opens the journal: leads, reads everything since the newest snapshot, and works.
  ///
  /// @throws NotLeader if another centre leads
  /// @throws JournalDamaged if a row is not as it was written
  public static Journal open(Setup setup) throws SQLException {
    Leadership.Held held = Leadership.take(setup.database());
    try {
      Journal journal = new Journal(held, setup);
      journal.threads.forEach(Thread::start);
      return journal;
    } catch (RuntimeException | Error failure) {
      held.connection().close();
      throw failure;
    }
  }

  /// Appends a fact at the centre's own time.
  ///
  /// The future fails with [JournalUnavailable] when the entry could not be made durable in time:
  /// the fact may or may not be recorded, and sending it again gives the answer.
  public CompletableFuture<Appended> append(Fact fact) {
    return submit(new Submission(List.of(fact), Timing.LIVE)).thenApply(List::getFirst);
  }

  /// Appends many in order; one answer for each, when all are durable.
  public CompletableFuture<List<Appended>> appendAll(List<Fact> facts) {
    return submit(new Submission(facts, Timing.LIVE));
  }

  /// Appends history: each fact at its own time ([Fact#occurredAt]), in order. A fact older than
  /// the journal's last time, or later than the clock, is [Appended.OutOfOrder].
  public CompletableFuture<List<Appended>> appendHistory(List<Fact> facts) {
    return submit(new Submission(facts, Timing.HISTORY));
  }

  /// Appends what the centre itself found out from the facts so far: it bears the time of the last
  /// one, so that history which is being told can go on after it.
  public CompletableFuture<List<Appended>> appendFollowing(List<Fact> facts) {
    return submit(new Submission(facts, Timing.FOLLOWING));
  }

  /// The durable entry of a fact, wherever in history it is.
  public Optional<Entry> find(FactId id) {
    return known.findDurable(id);
  }

  /// The durable entry at a position.
  public Optional<Entry> at(long position) {
    if (position < 1 || position > head()) {
      return Optional.empty();
    }
    Optional<Entry> near = recent.at(position);
    return near.isPresent() ? near : parts.rows().at(position);
  }

  /// Hands durable entries from a position on, in order, to the consumer; returns the position
  /// after the last one, once at most `limit` entries (rounded up to a whole group) were handed
  /// over.
  public long read(long from, int limit, Consumer<Entry> consumer) {
    long head = head();
    long end = Math.min(head, from + limit - 1);
    long next = from;
    while (next <= end) {
      Entry entry = at(next).orElseThrow(() -> new JournalDamaged("The journal has a gap"));
      consumer.accept(entry);
      next++;
    }
    return next;
  }

  /// The last durable position; 0 for none.
  public long head() {
    return state.durable();
  }

  /// Waits until something beyond a position is durable, or the time is over; gives the head.
  public long awaitBeyond(long position, Duration atMost) throws InterruptedException {
    return state.awaitBeyond(position, atMost);
  }

  /// Whether the journal can be written now; doors that only read go on when it cannot.
  public boolean available() {
    return state.available();
  }

  /// The policy that the journal said was in force when it was opened; with an empty name where
  /// none was activated.
  public PolicyId activeAtStart() {
    return parts.active();
  }

  /// The policy that decides now.
  public Policy policy() {
    return sequencer.engine().policy();
  }

  /// Puts a policy in force at one position, while facts go on coming: its memory is made beside
  /// the live one first, which takes seconds to minutes. Gives what became of the activation.
  ///
  /// @throws java.util.concurrent.CancellationException when `watch` says not to go on, or the
  ///   centre stops; nothing has changed then
  /// @throws JournalUnavailable when it is not known whether it came about: trying again with the
  ///   same activation says so
  public Appended activate(Policy next, PolicyActivation activation, Watch watch) {
    if (!activation.version().equals(next.id().version())) {
      throw new IllegalArgumentException(
          "Expected the activation of %s, but got that of %s"
              .formatted(next.id().version(), activation.version()));
    }
    return succession.run(next, activation, watch);
  }

  /// Takes nothing more, makes durable what was taken, saves the engine's memory. What is not saved
  /// within five seconds is given up: the next start reads it from the journal.
  @Override
  public void close() {
    LOG.info("stopping the journal at position {}", head());
    state.close();
    parts.ids().close();
    try {
      for (Thread thread : threads) {
        thread.join(CLOSING_MILLIS);
      }
      saveAtTheEnd();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (CancellationException late) {
      LOG.info("the engine's memory was not saved in time; the next start reads more");
    } catch (RuntimeException failure) {
      LOG.error("no snapshot at the end; the next start reads more: {}", failure.getMessage());
    }
  }

  private void saveAtTheEnd() {
    Engine engine = sequencer.engine();
    PolicyId inForce = engine.policy().id();
    boolean whole = engine.position() == head() && !state.stopped();
    boolean news =
        parts.snapshots().of(engine.policy().memory(), head()).stream()
            .noneMatch(header -> header.position() == head());
    if (whole && news && head() > 0) {
      LOG.info("saving the engine's memory at position {}", head());
      long until = System.nanoTime() + SAVING_NANOS;
      Snapshots.Ids ids =
          new Snapshots.Ids(parts.ids().firstNotIndexed(), parts.ids().notIndexed());
      parts.snapshots().save(engine, inForce, ids, () -> System.nanoTime() - until < 0);
    }
  }

  private CompletableFuture<List<Appended>> submit(Submission submission) {
    if (submission.facts().isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    if (submission.successor().isEmpty()) {
      submission.facts().forEach(this::refuseStranger);
    }
    if (!state.available()) {
      return CompletableFuture.failedFuture(state.unavailable());
    }
    if (!inbox.offer(submission)) {
      return CompletableFuture.failedFuture(
          new JournalUnavailable("Too many facts are waiting for the journal.", SOON));
    }
    if (state.engineDone()) {
      inbox.turnAway(state.unavailable());
    }
    return submission.future();
  }

  /// An activation without its engine may only say what is so already.
  private void refuseStranger(Fact fact) {
    if (fact instanceof PolicyActivation activation
        && !activation.version().equals(policy().id().version())) {
      throw new IllegalArgumentException(
          "Expected the policy in force, %s, but got an activation of %s"
              .formatted(policy().id().version(), activation.version()));
    }
  }

  private List<Thread> threads(GroupCommit commit, Setup setup) {
    JournalSettings settings = setup.settings();
    setup.meters().gauge("haltwire.journal.position", state, JournalState::durable);
    Thread.Builder.OfPlatform thread = Thread.ofPlatform();
    Thread engineThread = thread.name("engine").unstarted(sequencer);
    Thread writer = thread.name("journal-write").unstarted(commit);
    Thread indexer = thread.name("journal-index").unstarted(parts.ids());
    if (settings.snapshotEvery() == 0) {
      return List.of(engineThread, writer, indexer);
    }
    Snapshotter snapshotter = new Snapshotter(parts, this::policy, state, settings.snapshotEvery());
    return List.of(engineThread, writer, indexer, thread.name("snapshots").unstarted(snapshotter));
  }
}
