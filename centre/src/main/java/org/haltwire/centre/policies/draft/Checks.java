package org.haltwire.centre.policies.draft;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.springframework.stereotype.Component;

/// Checks texts while somebody types. Compiling takes a processor for a while, which payments need
/// more: one text at a time, and of each session only the newest that waits.
@Component
final class Checks {

  private static final int WAITING = 16;
  private static final long PATIENCE_SECONDS = 60;

  private final ProfileSettings profile;
  private final Map<String, FutureTask<Compilation>> newest = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          1,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("policy-check").daemon().factory());

  Checks(ProfileSettings profile) {
    this.profile = profile;
    pool.allowCoreThreadTimeOut(true);
  }

  /// Whether the examples are run too.
  enum Depth {
    TEXT,
    EXAMPLES
  }

  /// Waits for the check of a text; empty where a newer text of the session came before its turn,
  /// or too many wait.
  Optional<Compilation> check(String session, String text, Depth depth) {
    FutureTask<Compilation> task = new FutureTask<>(() -> compile(text, depth));
    FutureTask<Compilation> older = newest.put(session, task);
    if (older != null) {
      older.cancel(false);
      pool.remove(older);
    }
    try {
      pool.execute(task);
      return Optional.of(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (CancellationException | RejectedExecutionException | TimeoutException _) {
      task.cancel(false);
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Expected a policy to be checked", failure);
    } finally {
      newest.remove(session, task);
    }
  }

  private Compilation compile(String text, Depth depth) {
    return switch (depth) {
      case TEXT -> PolicyCompiler.review("policy", text, profile.profile());
      case EXAMPLES -> PolicyCompiler.compile("policy", text, profile.profile());
    };
  }

  /// How many wait for their turn.
  int waiting() {
    return pool.getQueue().size();
  }

  /// How many are checked now.
  int working() {
    return pool.getActiveCount();
  }

  @PreDestroy
  void stop() {
    pool.shutdownNow();
  }
}
