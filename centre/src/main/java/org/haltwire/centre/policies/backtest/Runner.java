package org.haltwire.centre.policies.backtest;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.haltwire.centre.journal.History;
import org.haltwire.centre.journal.Watch;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.haltwire.policy.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one back-test to its end, in the process that calls it. Now and then it saves what it
/// counted, so that it can go on there after it was stopped or died.
public final class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  final History history;
  final BacktestStore store;
  final KnownLabels labels;
  final Profile profile;
  final Rhythm rhythm;
  private final Texts texts;

  /// Finds a policy's text by its version.
  @FunctionalInterface
  public interface Texts {
    Optional<String> of(String name, String version);
  }

  /// How often it tells how far it is, and saves; in nanoseconds.
  record Rhythm(long tell, long save) {

    static final Rhythm USUAL = new Rhythm(500_000_000L, 20_000_000_000L);
  }

  public Runner(
      History history, BacktestStore store, KnownLabels labels, Texts texts, Profile profile) {
    this(history, store, labels, texts, profile, Rhythm.USUAL);
  }

  Runner(
      History history,
      BacktestStore store,
      KnownLabels labels,
      Texts texts,
      Profile profile,
      Rhythm rhythm) {
    this.rhythm = rhythm;
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
      Work work = new Work(this, backtest, watch);
      switch (backtest.kind()) {
        case BACKTEST -> work.run();
        case SHADOW -> new Shadow(work).run();
      }
      store.end(id, Backtest.State.DONE, "");
    } catch (CancellationException stopped) {
      boolean wanted = !store.progress(id, store.find(id).map(Backtest::part).orElse(0.0));
      store.end(id, wanted ? Backtest.State.CANCELLED : Backtest.State.INTERRUPTED, "");
    } catch (Impossible why) {
      store.end(id, Backtest.State.FAILED, String.valueOf(why.getMessage()));
    } catch (RuntimeException bug) {
      LOG.error("back-test {} failed: {}", id, FailureWords.whole(bug));
      store.end(id, Backtest.State.FAILED, "It failed: " + bug.getMessage());
    }
  }

  /// A kept version's text.
  String text(String name, String version) {
    return texts
        .of(name, version)
        .orElseThrow(
            () -> new Impossible("There is no version %s to compare with.".formatted(version)));
  }

  Compilation.Compiled compile(String what, String text, String version) {
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
}
