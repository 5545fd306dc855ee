package org.haltwire.centre.policies.backtest;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.haltwire.centre.journal.History;
import org.haltwire.centre.journal.Watch;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Thresholds;
import org.haltwire.core.trial.Trial;
import org.haltwire.core.trial.Truths;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.haltwire.policy.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one back-test to its end, in the process that calls it. Every [#SAVE_SECONDS] seconds it
/// saves what it counted, so that it can go on there after it was stopped or died.
public final class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final long TELL_NANOS = 500_000_000L;
  private static final int SAVE_SECONDS = 20;

  /// The share of the work that making the memory before the first payment is reckoned as.
  private static final double WARMING = 0.2;

  private final History history;
  private final BacktestStore store;
  private final KnownLabels labels;
  private final Texts texts;
  private final Profile profile;

  /// Finds a policy's text by its version.
  @FunctionalInterface
  public interface Texts {
    Optional<String> of(String name, String version);
  }

  public Runner(
      History history, BacktestStore store, KnownLabels labels, Texts texts, Profile profile) {
    this.history = history;
    this.store = store;
    this.labels = labels;
    this.texts = texts;
    this.profile = profile;
  }

  /// Why a back-test cannot be run, in words for who asked.
  static final class Impossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Impossible(String why) {
      super(why);
    }
  }

  /// Runs it if it waits; `watch` is told how far it is and may stop it. Its row says what came of
  /// it.
  public void run(long id, Watch watch) {
    if (store.begin(id)) {
      runTaken(id, watch);
    }
  }

  /// Runs one that the caller has taken.
  void runTaken(long id, Watch watch) {
    Backtest backtest = store.find(id).orElseThrow();
    try {
      new Work(backtest, watch).run();
      store.end(id, Backtest.State.DONE, "");
    } catch (CancellationException stopped) {
      boolean wanted = !store.progress(id, store.find(id).map(Backtest::part).orElse(0.0));
      store.end(id, wanted ? Backtest.State.CANCELLED : Backtest.State.INTERRUPTED, "");
    } catch (Impossible why) {
      store.end(id, Backtest.State.FAILED, String.valueOf(why.getMessage()));
    } catch (RuntimeException bug) {
      LOG.error("back-test {} failed", id, bug);
      store.end(id, Backtest.State.FAILED, "It failed: " + bug.getMessage());
    }
  }

  private Compilation.Compiled compile(String what, String text, String version) {
    if (!PolicyCompiler.version(text).equals(version)) {
      throw new Impossible(
          "The text kept for %s was changed: it has another hash.".formatted(what));
    }
    return switch (PolicyCompiler.review(what, text, profile)) {
      case Compilation.Compiled compiled -> compiled;
      case Compilation.Refused refused ->
          throw new Impossible(
              refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    };
  }

  /// One run.
  private final class Work {

    private final Backtest backtest;
    private final Watch watch;
    private final Compilation.Compiled candidate;
    private final Thresholds thresholds;
    private final long from;
    private final long upTo;
    private Backtest.Pace pace = new Backtest.Pace(0, 0);
    private long toldAt = System.nanoTime();
    private long savedAt = System.nanoTime();
    private long cpu;

    Work(Backtest backtest, Watch watch) {
      this.backtest = backtest;
      this.watch = watch;
      this.candidate =
          compile("the candidate", store.text(backtest.id()), backtest.policy().version());
      this.thresholds = candidate.anatomy().thresholds();
      this.from = history.firstAt(backtest.range().from());
      this.upTo = Math.min(history.head(), history.lastBefore(backtest.range().to()));
    }

    void run() {
      if (from == 0 || upTo < from) {
        throw empty();
      }
      store.positions(backtest.id(), from, upTo);
      Optional<BacktestStore.Checkpoint> checkpoint = store.checkpoint(backtest.id());
      long done = checkpoint.map(BacktestStore.Checkpoint::position).orElse(from - 1);
      Trial trial = trial(done);
      if (checkpoint.isPresent()) {
        restore(trial, checkpoint.get());
      }
      cpu = SYSTEM.getProcessCpuTime();
      long before = trial.tally().entries();
      Backtest.Pace earlier = pace;
      history.read(
          done + 1,
          upTo,
          trial::take,
          part -> {
            double whole = (trial.position() - from + 1.0) / (upTo - from + 1);
            pace =
                new Backtest.Pace(
                    earlier.entries() + trial.tally().entries() - before,
                    earlier.nanos() + SYSTEM.getProcessCpuTime() - cpu);
            save(trial, false);
            return tell(WARMING + (1 - WARMING) * whole);
          });
      pace =
          new Backtest.Pace(
              earlier.entries() + trial.tally().entries() - before,
              earlier.nanos() + SYSTEM.getProcessCpuTime() - cpu);
      if (trial.tally().days().isEmpty()) {
        throw empty();
      }
      save(trial, true);
    }

    private Trial trial(long done) {
      Optional<Policy> against =
          Optional.of(backtest.against()).filter(version -> !version.isEmpty()).map(this::other);
      Trial.Terms terms =
          new Trial.Terms(
              candidate.policy(),
              against,
              thresholds,
              backtest.range().from(),
              backtest.range().to(),
              profile.zone());
      boolean two = Trial.needsOther(terms);
      double each = two ? WARMING / 2 : WARMING;
      Engine engine = history.engineAt(candidate.policy(), done, part -> tell(part * each));
      Optional<Engine> own =
          two
              ? against.map(
                  policy -> history.engineAt(policy, done, part -> tell(each + part * each)))
              : Optional.empty();
      Truths truths = labels.between(from, upTo, backtest.range().knownBy());
      return new Trial(terms, engine, own, truths);
    }

    private Policy other(String version) {
      String text =
          texts
              .of(backtest.policy().name(), version)
              .orElseThrow(() ->
                  new Impossible("There is no version %s to compare with.".formatted(version)));
      return compile("the version compared with", text, version).policy();
    }

    private void restore(Trial trial, BacktestStore.Checkpoint checkpoint) {
      try {
        trial.restore(new DataInputStream(new ByteArrayInputStream(checkpoint.tally())));
        pace = checkpoint.pace();
      } catch (IOException other) {
        throw new Impossible("What was saved cannot be gone on with: " + other.getMessage());
      }
    }

    private void save(Trial trial, boolean always) {
      if (!always && System.nanoTime() - savedAt < SAVE_SECONDS * 1_000_000_000L) {
        return;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        trial.tally().save(new DataOutputStream(bytes));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      Findings findings = new Counting(candidate.policy(), thresholds, trial.tally()).findings();
      store.save(
          backtest.id(),
          new BacktestStore.Checkpoint(bytes.toByteArray(), trial.position(), pace),
          FindingsFiles.json(findings));
      savedAt = System.nanoTime();
    }

    /// Now and then to the database, always to who runs it.
    private boolean tell(double part) {
      if (System.nanoTime() - toldAt < TELL_NANOS) {
        return true;
      }
      toldAt = System.nanoTime();
      return watch.goOn(part) && store.progress(backtest.id(), part);
    }

    private Impossible empty() {
      ZoneId zone = profile.zone();
      String has =
          history
              .span()
              .map(span ->
                  "it reaches from %s to %s"
                      .formatted(
                          Instant.ofEpochMilli(span.first()).atZone(zone).toLocalDateTime(),
                          Instant.ofEpochMilli(span.last()).atZone(zone).toLocalDateTime()))
              .orElse("it is empty");
      return new Impossible(
          "The journal has no payments between %s and %s (%s)."
              .formatted(words(backtest.range().from()), words(backtest.range().to()), has));
    }

    private String words(long time) {
      return time <= 0
          ? "its beginning"
          : time == Long.MAX_VALUE
              ? "its end"
              : Instant.ofEpochMilli(time).atZone(profile.zone()).toLocalDateTime().toString();
    }
  }
}
