package org.haltwire.centre.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.haltwire.core.codec.GroupWriter;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Ruling;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides again what was decided, from the journal alone, and compares byte for byte: the nearest
/// snapshot of the policy that decided, the facts up to the one before, then the same question.
///
/// One at a time, for each takes a second engine's memory. Interrupting the thread cancels it.
public final class Recomputation {

  private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);
  private static final Duration LATER = Duration.ofSeconds(5);
  private static final int NOTICE_EVERY = 10_000;

  private final JournalRows rows;
  private final Snapshots snapshots;
  private final Function<PolicyId, Optional<Policy>> versions;
  private final Semaphore one = new Semaphore(1);

  /// @param versions finds every version of a policy that was ever in force
  public Recomputation(DataSource reads, Function<PolicyId, Optional<Policy>> versions) {
    this.rows = new JournalRows(reads);
    this.snapshots = new Snapshots(reads);
    this.versions = versions;
  }

  /// What came of it.
  public sealed interface Outcome {

    /// The same decision, byte for byte.
    ///
    /// @param from the position of the snapshot that it started from; 0 for the journal's beginning
    record Same(Entry entry, long from) implements Outcome {}

    /// Another one: the journal or the program was changed, or there is a bug.
    record Different(Entry entry, Ruling recomputed) implements Outcome {}

    /// There is nothing to recompute, and why.
    record Impossible(String why) implements Outcome {}
  }

  /// Recomputes the decision at a position. `progress` is told from 0 to 1 now and then.
  ///
  /// @throws JournalUnavailable while another recomputation is under way
  public Outcome verify(long position, DoubleConsumer progress) {
    if (!one.tryAcquire()) {
      throw new JournalUnavailable("Another decision is being recomputed.", LATER);
    }
    try {
      Optional<Entry> entry = rows.at(position);
      if (entry.isEmpty()) {
        return new Outcome.Impossible("There is nothing at position " + position);
      }
      return switch (entry.get().ruling()) {
        case Decision decision -> recompute(entry.get(), decision, progress);
        case org.haltwire.core.decision.Noted ignored ->
            new Outcome.Impossible("Nothing was decided at position " + position);
      };
    } finally {
      one.release();
    }
  }

  private Outcome recompute(Entry entry, Decision decision, DoubleConsumer progress) {
    Optional<Policy> policy = versions.apply(decision.policy());
    if (policy.isEmpty()) {
      return new Outcome.Impossible(
          "The text of policy %s %s is not here"
              .formatted(decision.policy().name(), decision.policy().shortVersion()));
    }
    Replica replica = before(entry, policy.get(), progress);
    Ruling again = replica.engine().decide(entry.fact(), entry.time());
    progress.accept(1);
    boolean same =
        Arrays.equals(
            GroupWriter.ruling(decision, entry.time()), GroupWriter.ruling(again, entry.time()));
    return same ? new Outcome.Same(entry, replica.from()) : new Outcome.Different(entry, again);
  }

  /// What another policy would have said of a payment, and what it would have seen.
  ///
  /// @param entry the payment and what was decided of it
  /// @param values of the candidate's variables
  /// @param listings as they stood before the payment
  /// @param from the position of the snapshot that the replica started from; 0 for the beginning
  public record Answer(
      Entry entry, Decision decision, List<Long> values, Listings listings, long from) {

    public Answer {
      values = List.copyOf(values);
    }
  }

  /// Asks a policy, which need not ever have been in force, about the payment at a position: its
  /// memory is filled from the journal up to the fact before. What was decided until then stays as
  /// it was. `progress` is told from 0 to 1 now and then.
  ///
  /// @return empty where no decided payment is at the position
  /// @throws JournalUnavailable while another recomputation is under way
  /// @throws CancellationException if the thread was interrupted
  public Optional<Answer> ask(long position, Policy candidate, DoubleConsumer progress) {
    if (!one.tryAcquire()) {
      throw new JournalUnavailable("Another decision is being recomputed.", LATER);
    }
    try {
      return rows.at(position)
          .filter(entry -> entry.ruling() instanceof Decision)
          .map(entry -> answer(entry, candidate, progress));
    } finally {
      one.release();
    }
  }

  private Answer answer(Entry entry, Policy candidate, DoubleConsumer progress) {
    Replica replica = before(entry, candidate, progress);
    Engine engine = replica.engine();
    Decision decision = (Decision) engine.decide(entry.fact(), entry.time());
    List<Long> values = LongStream.of(engine.values(entry.fact(), entry.time())).boxed().toList();
    progress.accept(1);
    return new Answer(entry, decision, values, engine.listings(), replica.from());
  }

  /// An engine that remembers everything before an entry, and where it came from.
  private record Replica(Engine engine, long from) {}

  private Replica before(Entry entry, Policy policy, DoubleConsumer progress) {
    Engine engine = nearest(policy, entry.position() - 1);
    long from = engine.position();
    double span = Math.max(1, entry.position() - from);
    Replay.run(
        rows,
        from + 1,
        entry.position() - 1,
        before -> {
          engine.apply(before);
          if (before.position() % NOTICE_EVERY == 0) {
            stopIfInterrupted();
            progress.accept((before.position() - from) / span);
          }
        });
    return new Replica(engine, from);
  }

  private Engine nearest(Policy policy, long atMost) {
    for (Snapshots.Header header : snapshots.of(policy.memory(), atMost)) {
      try {
        return snapshots.restore(policy, header).engine();
      } catch (IOException damaged) {
        LOG.warn(
            "the snapshot at position {} cannot be used: {}",
            header.position(),
            damaged.getMessage());
      }
    }
    return new Engine(policy);
  }

  private static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the recomputation was cancelled");
    }
  }
}
