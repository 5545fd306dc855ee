package org.haltwire.centre.journal;

import java.io.Serial;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.rule.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a policy in force while the centre works. A second engine makes its memory from the journal
/// beside the one that decides; when it has almost caught up, the engine's thread lets it remember
/// the rest, and from the activation's position on it decides. Nothing waits for more than
/// [#MOST_BEHIND] entries to be remembered, some milliseconds.
///
/// Dying on the way is as if nothing had begun, until the activation is in the journal; from there
/// on it is done. The making takes at most half of a core, and the memory of a second engine.
final class Succession {

  /// So many entries a successor may have to remember on the engine's thread.
  static final int MOST_BEHIND = 4_096;

  private static final Logger LOG = LoggerFactory.getLogger(Succession.class);

  /// Worth a snapshot of its own: the next start would otherwise read as many again.
  private static final int WORTH_SAVING = 100_000;

  private static final int BREATH = 1_000;
  private static final long ANSWER_SECONDS = 60;

  private final Opening parts;
  private final JournalState state;
  private final Function<Submission, CompletableFuture<Appended>> submit;

  /// The successor has to read on before it can take over.
  static final class TooFarBehind extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    TooFarBehind() {
      super("The successor has not caught up yet");
    }
  }

  /// @param submit hands the activation to the engine's thread
  Succession(
      Opening parts, JournalState state, Function<Submission, CompletableFuture<Appended>> submit) {
    this.parts = parts;
    this.state = state;
    this.submit = submit;
  }

  /// Makes the memory, and hands over; gives what became of the activation.
  ///
  /// @param watch is told how far it is, and says whether to go on
  /// @throws CancellationException when not to go on; nothing has changed then
  /// @throws JournalUnavailable when it is not known whether it came about: trying again with the
  ///   same activation says so
  Appended run(Policy next, PolicyActivation activation, Watch watch) {
    Past past = new Past(parts.rows(), parts.snapshots(), next, state.durable());
    HashList hashes = new HashList(past.ids(), parts.ids().firstNotIndexed());
    long from = past.engine().position();
    while (true) {
      catchUp(past, hashes, watch);
      if (past.engine().position() - from > WORTH_SAVING) {
        save(past, hashes, watch);
        from = past.engine().position();
        catchUp(past, hashes, watch);
      }
      try {
        return submit
            .apply(Submission.of(activation, past.engine()))
            .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
            .join();
      } catch (CompletionException failure) {
        if (!(failure.getCause() instanceof TooFarBehind)) {
          throw unavailable(failure);
        }
      }
    }
  }

  private void save(Past past, HashList hashes, Watch watch) {
    Engine engine = past.engine();
    LOG.info("saving the new memory at position {}", engine.position());
    Snapshots.Ids ids = hashes.from(parts.ids().firstNotIndexed());
    parts.snapshots().save(engine, past.inForce(), ids, () -> watch.goOn(1) && goesOn());
  }

  /// Until almost nothing is missing. On a busy centre some always is.
  private void catchUp(Past past, HashList hashes, Watch watch) {
    long begin = past.engine().position();
    long head = state.durable();
    while (head - past.engine().position() > MOST_BEHIND / 4) {
      double span = head - begin;
      Breath breath = new Breath();
      past.goOn(
          head,
          entry -> {
            hashes.add(entry.position(), IdIndex.hash(entry.fact().id()));
            if (entry.position() % BREATH == 0) {
              if (!watch.goOn((entry.position() - begin) / span) || !goesOn()) {
                throw new CancellationException("the policy was not put in force");
              }
              breath.take();
            }
          });
      head = state.durable();
    }
  }

  private boolean goesOn() {
    return !state.closing() && !state.stopped();
  }

  private static RuntimeException unavailable(CompletionException failure) {
    return switch (failure.getCause()) {
      case JournalUnavailable away -> away;
      case TimeoutException late ->
          new JournalUnavailable("The journal did not answer in time.", Duration.ofSeconds(1));
      case RuntimeException why -> why;
      case null, default -> failure;
    };
  }

  /// Rests as long as it worked, so that half of a core stays for others.
  private static final class Breath {

    private long since = System.nanoTime();

    void take() {
      long worked = System.nanoTime() - since;
      try {
        TimeUnit.NANOSECONDS.sleep(worked);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
      since = System.nanoTime();
    }
  }
}
