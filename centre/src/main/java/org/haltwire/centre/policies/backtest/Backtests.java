package org.haltwire.centre.policies.backtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.policies.life.Person;
import org.haltwire.centre.policies.life.Stage;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.centre.work.Worker;
import org.haltwire.policy.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the processes of back-tests, one at a time, and those of policies in the shadow, which
/// run on and on; says of those whose process died that they were interrupted.
public final class Backtests extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final BacktestStore store;
  private final VersionStore versions;
  private final Database database;
  private final Profile profile;
  private final BacktestSettings settings;
  private final Path log;
  private final Semaphore news = new Semaphore(0);
  private final Map<Long, TrialProcess> processes = new LinkedHashMap<>();

  /// @param log takes what the processes say
  public Backtests(
      BacktestStore store,
      VersionStore versions,
      Database database,
      Profile profile,
      BacktestSettings settings,
      Path log) {
    super("back-tests", "back-tests wait");
    this.store = store;
    this.versions = versions;
    this.database = database;
    this.profile = profile;
    this.settings = settings;
    this.log = log;
  }

  /// Asks a question, which is worked on as soon as those before it are; gives its number.
  public long ask(Question question) {
    long id = store.ask(question);
    news.release();
    return id;
  }

  /// Stops one; what it counted stays.
  public void cancel(long id) {
    store.cancel(id);
    news.release();
  }

  /// Lets one that was stopped or interrupted go on; false where there is nothing to go on with.
  public boolean resume(long id) {
    boolean resumed = store.resume(id);
    news.release();
    return resumed;
  }

  @Override
  protected void step() throws InterruptedException {
    processes.entrySet().removeIf(entry -> ended(entry.getKey(), entry.getValue()));
    store.interrupted();
    prove();
    for (Backtest waiting : store.in(Backtest.State.WAITING)) {
      if (!processes.containsKey(waiting.id()) && room(waiting.kind())) {
        processes.put(
            waiting.id(), TrialProcess.start(waiting.id(), database, profile, settings, log));
      }
    }
    resumeShadows();
    news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    news.drainPermits();
  }

  @Override
  protected void end() {
    processes.values().forEach(TrialProcess::stop);
    processes.clear();
    IdleGroup.remove();
  }

  /// A version whose back-test is done was back-tested. It is looked for rather than told, so that
  /// a stop in between loses nothing.
  private void prove() {
    for (Backtest done : store.proofs()) {
      versions
          .find(done.policy())
          .filter(version -> version.stage() == Stage.VALIDATED)
          .ifPresent(version ->
              versions.take(
                  version, Stage.BACK_TESTED, Person.CENTRE.name(), "back-test " + done.id()));
    }
  }

  /// A policy in the shadow stays there until somebody takes it out.
  private void resumeShadows() {
    for (Backtest backtest : store.in(Backtest.State.INTERRUPTED)) {
      if (backtest.kind() == Backtest.Kind.SHADOW && !processes.containsKey(backtest.id())) {
        store.resume(backtest.id());
      }
    }
  }

  private boolean room(Backtest.Kind kind) {
    long same =
        processes.keySet().stream()
            .filter(id -> store.find(id).filter(it -> it.kind() == kind).isPresent())
            .count();
    return same < (kind == Backtest.Kind.SHADOW ? settings.shadows() : 1);
  }

  private boolean ended(long id, TrialProcess process) {
    if (process.runs()) {
      return false;
    }
    boolean over = store.find(id).filter(it -> !it.state().over()).isEmpty();
    if (!over) {
      String why =
          process.code() == 3
              ? "It needed more memory than haltwire.backtest.memory (%s)."
                  .formatted(settings.memory())
              : "Its process ended with code %d; %s says more.".formatted(process.code(), log);
      LOG.warn("back-test {}: {}", id, why);
      store.end(id, Backtest.State.FAILED, why);
    }
    return true;
  }
}
