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
import org.haltwire.centre.journal.Watch;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.trial.Thresholds;
import org.haltwire.core.trial.Trial;
import org.haltwire.core.trial.Truths;
import org.haltwire.policy.Compilation;

/// One run over the past.
final class Work {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /// The share of the work that making the memory before the first payment is reckoned as.
  private static final double WARMING = 0.2;

  private final Runner runner;
  private final Backtest backtest;
  private final Watch watch;
  private final Compilation.Compiled candidate;
  private Backtest.Pace pace = new Backtest.Pace(0, 0);
  private long toldAt = System.nanoTime();
  private long savedAt = System.nanoTime();
  private Backtest.Pace earlier = pace;
  private long entriesBefore;
  private long cpu;

  Work(Runner runner, Backtest backtest, Watch watch) {
    this.runner = runner;
    this.backtest = backtest;
    this.watch = watch;
    this.candidate =
        runner.compile(
            "the candidate", runner.store.text(backtest.id()), backtest.policy().version());
  }

  void run() {
    long from = runner.history.firstAt(backtest.range().from());
    long upTo = Math.min(runner.history.head(), runner.history.lastBefore(backtest.range().to()));
    if (from == 0 || upTo < from) {
      throw empty();
    }
    Optional<BacktestStore.Checkpoint> checkpoint = runner.store.checkpoint(backtest.id());
    long done = checkpoint.map(BacktestStore.Checkpoint::position).orElse(from - 1);
    Truths truths = runner.labels.between(from, upTo, backtest.range().knownBy());
    Thresholds thresholds = candidate.anatomy().thresholds();
    Trial trial = trial(done, truths, thresholds);
    checkpoint.ifPresent(saved -> restore(trial, saved));
    begin(trial);
    runner.history.read(
        done + 1,
        upTo,
        trial::take,
        part -> {
          double whole = (trial.position() - from + 1.0) / (upTo - from + 1);
          measure(trial);
          if (System.nanoTime() - savedAt > runner.rhythm.save()) {
            save(trial, thresholds);
          }
          return tell(WARMING + (1 - WARMING) * whole);
        });
    measure(trial);
    if (trial.tally().days().isEmpty()) {
      throw empty();
    }
    save(trial, thresholds);
  }

  Backtest backtest() {
    return backtest;
  }

  Runner runner() {
    return runner;
  }

  Policy policy() {
    return candidate.policy();
  }

  /// From here on what judging costs is measured.
  void begin(Trial trial) {
    earlier = pace;
    entriesBefore = trial.tally().entries();
    cpu = SYSTEM.getProcessCpuTime();
  }

  /// What judging cost so far.
  void measure(Trial trial) {
    pace =
        new Backtest.Pace(
            earlier.entries() + trial.tally().entries() - entriesBefore,
            earlier.nanos() + SYSTEM.getProcessCpuTime() - cpu);
  }

  /// A trial that stands after a position.
  Trial trial(long done, Truths truths, Thresholds thresholds) {
    Optional<Policy> against =
        Optional.of(backtest.against()).filter(version -> !version.isEmpty()).map(this::other);
    Trial.Terms terms =
        new Trial.Terms(
            candidate.policy(),
            against,
            thresholds,
            backtest.range().from(),
            backtest.range().to(),
            runner.profile.zone());
    boolean two = Trial.needsOther(terms);
    double each = two ? WARMING / 2 : WARMING;
    Engine engine = runner.history.engineAt(candidate.policy(), done, part -> tell(part * each));
    Optional<Engine> own =
        two
            ? against.map(
                policy -> runner.history.engineAt(policy, done, part -> tell(each + part * each)))
            : Optional.empty();
    return new Trial(terms, engine, own, truths);
  }

  private Policy other(String version) {
    String text = runner.text(backtest.policy().name(), version);
    return runner.compile("the version compared with", text, version).policy();
  }

  private void restore(Trial trial, BacktestStore.Checkpoint checkpoint) {
    try {
      trial.restore(new DataInputStream(new ByteArrayInputStream(checkpoint.tally())));
      pace = checkpoint.pace();
    } catch (IOException other) {
      throw new Runner.Impossible("What was saved cannot be gone on with: " + other.getMessage());
    }
  }

  /// Saves what was counted, and what people see of it.
  void save(Trial trial, Thresholds thresholds) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      trial.tally().save(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Findings findings = new Counting(candidate.policy(), thresholds, trial.tally()).findings();
    runner.store.save(
        backtest.id(),
        new BacktestStore.Checkpoint(bytes.toByteArray(), trial.position(), pace),
        FindingsFiles.json(findings));
    savedAt = System.nanoTime();
  }

  /// Now and then to the database, always to who runs it.
  boolean tell(double part) {
    if (System.nanoTime() - toldAt < runner.rhythm.tell()) {
      return true;
    }
    toldAt = System.nanoTime();
    return watch.goOn(part) && runner.store.progress(backtest.id(), part);
  }

  private Runner.Impossible empty() {
    ZoneId zone = runner.profile.zone();
    String has =
        runner
            .history
            .span()
            .map(span ->
                "it reaches from %s to %s"
                    .formatted(
                        Instant.ofEpochMilli(span.first()).atZone(zone).toLocalDateTime(),
                        Instant.ofEpochMilli(span.last()).atZone(zone).toLocalDateTime()))
            .orElse("it is empty");
    return new Runner.Impossible(
        "The journal has no payments between %s and %s (%s)."
            .formatted(words(backtest.range().from()), words(backtest.range().to()), has));
  }

  private String words(long time) {
    return time <= 0
        ? "its beginning"
        : time == Long.MAX_VALUE
            ? "its end"
            : Instant.ofEpochMilli(time).atZone(runner.profile.zone()).toLocalDateTime().toString();
  }
}
