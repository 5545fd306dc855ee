package org.haltwire.centre.policies.backtest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.Payment;
import org.haltwire.core.rule.Scorecard;
import org.haltwire.core.trial.Judgement;
import org.haltwire.core.trial.Thresholds;
import org.haltwire.core.trial.Trial;
import org.haltwire.core.trial.Truth;
import org.haltwire.core.trial.Truths;

/// A policy in the shadow: it follows the journal and says of each payment what it would have
/// decided, until somebody takes it out. What it says otherwise than the journal is kept.
///
/// Labels come days after their payments. A label that comes counts its payment again; so that this
/// is exact, judgements of the last [#KEPT] payments for which any rule fired are kept in memory. A
/// start judges again from where it was put in the shadow, with all labels known by then.
final class Shadow {

  private static final int KEPT = 1_000_000;
  private static final Duration POLL = Duration.ofMillis(300);
  private static final long SAVE_NANOS = 3_000_000_000L;
  private static final long LABELS_NANOS = 10_000_000_000L;

  private final Work work;
  private final Runner runner;
  private final Map<Long, Judgement> judgements = new LinkedHashMap<>();
  private final Judgement nothing;
  private final Trial trial;
  private final long from;
  private final ShadowLog log;
  private Truths known;
  private boolean labelled;
  private long labelsAt = System.nanoTime();
  private long savedAt = System.nanoTime();
  private long savedEntries = -1;

  Shadow(Work work) {
    this.work = work;
    this.runner = work.runner();
    Backtest backtest = work.backtest();
    long first = runner.history.firstAt(backtest.range().from());
    this.from = first == 0 ? runner.history.head() + 1 : first;
    this.known = runner.labels.between(from, Long.MAX_VALUE, Long.MAX_VALUE);
    this.trial = work.trial(from - 1, known, Thresholds.none());
    this.log = new ShadowLog(runner.store, backtest.id(), work.policy());
    Scorecard scorecard = new Scorecard(work.policy());
    long[] none = new long[Scorecard.words(work.policy())];
    this.nothing =
        new Judgement(
            0, 0, Judgement.Opinion.ALLOW, Judgement.Opinion.ALLOW, none, scorecard.margin(none));
  }

  /// @throws CancellationException when it is taken out, or its centre stops
  void run() {
    while (true) {
      long head = runner.history.head();
      if (head > trial.position()) {
        work.begin(trial);
        runner.history.read(trial.position() + 1, head, this::take, part -> work.tell(1));
        work.measure(trial);
      }
      learn();
      save();
      if (!work.tell(1)) {
        throw new CancellationException("taken out of the shadow");
      }
      rest();
    }
  }

  private void take(Entry entry) {
    labelled |= entry.fact() instanceof Label;
    trial
        .take(entry)
        .ifPresent(judgement -> {
          boolean fired = false;
          for (long word : judgement.fired()) {
            fired |= word != 0;
          }
          if (fired || judgement.against().gravity() > 0) {
            keep(entry.position(), judgement);
          }
          if (judgement.candidate().gravity() != judgement.against().gravity()) {
            log.add(entry, judgement);
          }
        });
  }

  private void keep(long position, Judgement judgement) {
    judgements.put(position, judgement.kept());
    if (judgements.size() > KEPT) {
      judgements.remove(judgements.keySet().iterator().next());
    }
  }

  /// Counts payments again whose labels came or changed.
  private void learn() {
    if (!labelled || System.nanoTime() - labelsAt < LABELS_NANOS) {
      return;
    }
    labelled = false;
    labelsAt = System.nanoTime();
    Truths now = runner.labels.between(from, trial.position(), Long.MAX_VALUE);
    now.changedSince(known, position -> again(position, known.at(position), now.at(position)));
    known = now;
    trial.know(now);
    savedEntries = -1;
  }

  private void again(long position, Truth before, Truth after) {
    Judgement judgement = judgements.get(position);
    if (judgement == null) {
      Payment payment = (Payment) runner.history.at(position).fact();
      long time = runner.history.at(position).time();
      judgement = nothing.of(time, payment.terms().profileMinor());
    }
    trial.tally().count(judgement, before, -1);
    trial.tally().count(judgement, after, 1);
    trial.tally().revise(position, after);
  }

  private void save() {
    log.write();
    boolean news = trial.tally().entries() != savedEntries;
    if (news && System.nanoTime() - savedAt > SAVE_NANOS) {
      work.save(trial, Thresholds.none());
      savedAt = System.nanoTime();
      savedEntries = trial.tally().entries();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
