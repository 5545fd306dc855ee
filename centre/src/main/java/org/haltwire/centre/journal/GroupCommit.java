package org.haltwire.centre.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.haltwire.centre.work.FailureWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes groups durable, one after the other, on a thread of its own, while the engine fills the
/// next one.
///
/// Faults. The database is away, or its disk is full: the same group is tried again until it is
/// there; those who wait are told after the patience, new ones at once; nothing is skipped. A
/// commit's outcome is unknown: after connecting again it is looked up whether the row is there.
/// Another leader has taken over, or the row is there with another content: the journal stops.
final class GroupCommit implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int AHEAD = 2;
  private static final long FIRST_PAUSE = 20;
  private static final long LONGEST_PAUSE = 500;

  private static final String IS_THERE =
      "select epoch, checksum from journal where first_position = ?";

  private final Leadership leadership;
  private final ArrayBlockingQueue<Group> groups = new ArrayBlockingQueue<>(AHEAD);
  private final Duration patience;
  private final JournalState state;
  private final Inbox inbox;
  private final Timer commits;
  private final AtomicInteger pending = new AtomicInteger();
  private Connection connection;

  /// Why those who wait are told to come again; null while the database answers in time.
  private volatile @Nullable RuntimeException impatience;

  /// What is being written, and since when (as of System.nanoTime); guarded by this.
  private @Nullable Group underWay;

  private long since;

  /// @param inbox what waits there is turned away while the database is away and the patience is
  ///   over
  GroupCommit(
      Leadership.Held held,
      Duration patience,
      JournalState state,
      Inbox inbox,
      MeterRegistry meters) {
    this.leadership = held.leadership();
    this.connection = held.connection();
    this.patience = patience;
    this.state = state;
    this.inbox = inbox;
    this.commits =
        Timer.builder("haltwire.journal.commit")
            .description("time to make a group durable")
            .publishPercentiles(0.5, 0.99)
            .register(meters);
  }

  long epoch() {
    return leadership.epoch();
  }

  /// Hands a group over; waits while two are ahead. After the writer's end nobody is answered.
  ///
  /// @param turnAway told again and again while it waits and the patience is over: the caller is on
  ///   the engine's thread and tells those whose facts it still holds
  void put(Group group, Consumer<RuntimeException> turnAway) throws InterruptedException {
    pending.incrementAndGet();
    while (!groups.offer(group, 50, TimeUnit.MILLISECONDS)) {
      watch();
      RuntimeException why = impatience;
      if (why != null) {
        group.giveUp(why);
        turnAway.accept(why);
      }
      if (state.writerGone()) {
        group.giveUp(state.unavailable());
        return;
      }
    }
  }

  /// Writes groups until the state says that the engine's thread is done and none is left.
  @Override
  public void run() {
    try {
      while (!state.engineDone() || !groups.isEmpty()) {
        Group group = groups.poll(50, TimeUnit.MILLISECONDS);
        if (group != null) {
          write(group);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error bug) {
      state.stop("the journal's writer failed: " + bug.getMessage(), bug);
    } finally {
      state.writerEnded();
      Group left = groups.poll();
      while (left != null) {
        left.giveUp(state.unavailable());
        left = groups.poll();
      }
      close();
    }
  }

  /// Tells those who wait when the database has not answered within the patience: a statement may
  /// hang where it does not fail. The engine's thread asks, between groups and while it waits.
  void watch() {
    synchronized (this) {
      if (underWay == null || System.nanoTime() - since <= patience.toNanos()) {
        return;
      }
      if (state.away("the database does not answer")) {
        LOG.warn(
            "position {} has not been written for {}; waiting",
            underWay.row().firstPosition(),
            patience);
      }
      underWay.giveUp(state.unavailable());
    }
    tellAll();
  }

  private void tellAll() {
    RuntimeException why = state.unavailable();
    impatience = why;
    groups.forEach(next -> next.giveUp(why));
    inbox.turnAway(why);
  }

  /// Whether a group is being written or waits for it.
  boolean busy() {
    return pending.get() > 0;
  }

  private synchronized void begins(Group group, long now) {
    underWay = group;
    since = now;
  }

  private synchronized void ended(Group group) {
    underWay = null;
    impatience = null;
    state.durable(group.row().lastPosition());
  }

  private void write(Group group) throws InterruptedException {
    long began = System.nanoTime();
    begins(group, began);
    long pause = FIRST_PAUSE;
    boolean unsure = false;
    while (true) {
      try {
        if (connection.isClosed()) {
          connection = leadership.resume();
        }
        if (!(unsure && isThere(group)) && !group.row().insert(connection)) {
          leadership.confirm(connection);
          throw new NotLeader("Expected to lead in epoch %d".formatted(leadership.epoch()));
        }
        break;
      } catch (SQLException failure) {
        unsure = true;
        away(group, failure, System.nanoTime() - began);
        Thread.sleep(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      } catch (NotLeader replaced) {
        group.giveUp(state.stop(String.valueOf(replaced.getMessage()), replaced));
        throw replaced;
      }
    }
    commits.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    ended(group);
    pending.decrementAndGet();
    inbox.wake();
    group.complete();
  }

  private void away(Group group, SQLException failure, long waited) {
    close();
    if (state.away(String.valueOf(failure.getMessage()))) {
      LOG.warn(
          "cannot write the journal at position {}; trying until it works: {}",
          group.row().firstPosition(),
          FailureWords.brief(failure));
    }
    if (state.closing() && waited > patience.toNanos()) {
      throw new IllegalStateException("the database is away and the centre is to stop", failure);
    }
    if (waited > patience.toNanos()) {
      group.giveUp(state.unavailable());
      tellAll();
    }
  }

  /// Whether the commit whose outcome was unknown came about.
  private boolean isThere(Group group) throws SQLException {
    JournalRow row = group.row();
    try (PreparedStatement statement = connection.prepareStatement(IS_THERE)) {
      statement.setLong(1, row.firstPosition());
      try (ResultSet found = statement.executeQuery()) {
        if (!found.next()) {
          return false;
        }
        if (found.getLong(1) != row.epoch() || found.getInt(2) != row.checksum()) {
          throw new NotLeader(
              "Expected no row with first_position %d, but epoch %d wrote one"
                  .formatted(row.firstPosition(), found.getLong(1)));
        }
        return true;
      }
    }
  }

  private void close() {
    try {
      connection.close();
    } catch (SQLException broken) {
      LOG.debug("closing a broken connection: {}", FailureWords.brief(broken));
    }
  }
}
