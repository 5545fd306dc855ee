package org.haltwire.centre.calls;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallAnswer;
import org.haltwire.core.call.CallQuestion;
import org.haltwire.core.call.Mark;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.Reason;
import org.haltwire.core.call.RecentNumbers;
import org.haltwire.core.call.Talks;
import org.haltwire.core.event.CallerKind;
import org.haltwire.core.event.Keys;

/// Who of the country's subscribers is in a call now, and with what kind of other. In memory alone,
/// by the subscriber's number; any thread may use it.
final class Conversations {

  private static final int SHARDS = 64;
  private static final CallerKind[] KINDS = CallerKind.values();

  /// A number that was blocked somewhere is known for 12 to 24 hours.
  private static final long HALF_A_DAY = Duration.ofHours(12).toMillis();

  private static final int MOST_BLOCKED = 50_000;

  private final LongPredicate flagged;
  private final CallNews news;
  private final Talking[] shards = new Talking[SHARDS];
  private int swept;

  /// The numbers of one shard.
  private record Talking(ReentrantLock lock, Talks talks, RecentNumbers blocked) {}

  /// A call that a subscriber is in.
  ///
  /// @param millis since it began
  record Talk(CallerKind kind, long millis) {}

  /// @param flagged which numbers are known for fraud; for any thread
  /// @param now in milliseconds, on the clock that all times here are on
  Conversations(CallsSettings settings, LongPredicate flagged, CallNews news, long now) {
    this.flagged = flagged;
    this.news = news;
    Talks.Terms terms =
        new Talks.Terms(
            (int) settings.confirm().toMillis(),
            (int) settings.longest().toMillis(),
            2 * Math.ceilDiv(settings.most(), SHARDS));
    for (int i = 0; i < SHARDS; i++) {
      shards[i] =
          new Talking(
              new ReentrantLock(),
              new Talks(terms),
              new RecentNumbers(HALF_A_DAY, MOST_BLOCKED, now));
    }
  }

  /// An operator said that a call begins: both are in a call.
  void registered(CallSaid said, Network network, long now) {
    boolean ends = ends(said.caller(), network) || ends(said.callee(), network);
    note(said.caller(), said.callee(), CallerKind.CONFIRMED, ends, network, now);
    note(said.callee(), said.caller(), CallerKind.CONFIRMED, ends, network, now);
  }

  /// A check was answered: who is called is in a call, unless it was blocked.
  void answered(CallQuestion question, int answer, Network network, long now) {
    if (CallAnswer.action(answer) == Action.BLOCK) {
      noteBlocked(question.caller(), now);
      return;
    }
    boolean ends = ends(question.caller(), network) || ends(question.callee(), network);
    CallerKind kind = kind(question.caller(), answer, now);
    note(question.callee(), question.caller(), kind, ends, network, now);
  }

  /// The caller's operator said that a call is over.
  void ended(CallSaid said) {
    end(said.caller(), said.callee());
    end(said.callee(), said.caller());
  }

  /// The called one's operator said so: it may speak for its own subscriber only.
  void endedForCallee(CallSaid said) {
    end(said.callee(), said.caller());
  }

  /// The worst of the calls that a subscriber is in.
  Optional<Talk> of(long number, long now) {
    Talking shard = shard(number);
    long worst;
    shard.lock.lock();
    try {
      worst = shard.talks.worst(number, now);
    } finally {
      shard.lock.unlock();
    }
    return worst == Talks.NONE
        ? Optional.empty()
        : Optional.of(new Talk(KINDS[(int) (worst & 0xff)], worst >> 8));
  }

  /// Lets time go on in one of the shards; called from one thread, some hundred times a second.
  void tick(long now) {
    Talking shard = shards[swept++ & SHARDS - 1];
    shard.lock.lock();
    try {
      shard.talks.sweep(now, this::over);
    } finally {
      shard.lock.unlock();
    }
  }

  long bytes() {
    long bytes = 0;
    for (Talking shard : shards) {
      shard.lock.lock();
      try {
        bytes += shard.talks.bytes() + shard.blocked.bytes();
      } finally {
        shard.lock.unlock();
      }
    }
    return bytes;
  }

  private CallerKind kind(long caller, int answer, long now) {
    Reason reason = CallAnswer.reason(answer);
    if (reason == Reason.REGISTERED) {
      return CallAnswer.has(answer, Mark.ANNOUNCED) ? CallerKind.ANNOUNCED : CallerKind.CONFIRMED;
    }
    if (reason.usual() == Action.BLOCK || wasBlocked(caller, now)) {
      return CallerKind.SUBSTITUTED;
    }
    boolean abroad = reason == Reason.FOREIGN || CallAnswer.has(answer, Mark.INTERNATIONAL);
    return abroad ? CallerKind.INTERNATIONAL : CallerKind.UNVERIFIED;
  }

  private void note(
      long number, long other, CallerKind taken, boolean ends, Network network, long now) {
    if (network.owner(number) < 0) {
      return;
    }
    CallerKind kind = flagged.test(other) ? CallerKind.FLAGGED : taken;
    Talking shard = shard(number);
    shard.lock.lock();
    try {
      int known = shard.talks.note(number, other, kind, ends, now);
      if (known >= 0) {
        over(number, KINDS[known]);
      }
      if (known != Talks.NONE && kind.isRemembered()) {
        news.began(number, kind);
      }
    } finally {
      shard.lock.unlock();
    }
  }

  private void end(long number, long other) {
    Talking shard = shard(number);
    shard.lock.lock();
    try {
      int kind = shard.talks.end(number, other);
      if (kind >= 0) {
        over(number, KINDS[kind]);
      }
    } finally {
      shard.lock.unlock();
    }
  }

  private void over(long number, CallerKind kind) {
    if (kind.isRemembered()) {
      news.ended(number, kind);
    }
  }

  private void noteBlocked(long caller, long now) {
    Talking shard = shard(caller);
    shard.lock.lock();
    try {
      shard.blocked.add(caller, now);
    } finally {
      shard.lock.unlock();
    }
  }

  /// Calls from this number were blocked somewhere today.
  private boolean wasBlocked(long caller, long now) {
    Talking shard = shard(caller);
    shard.lock.lock();
    try {
      return shard.blocked.contains(caller, now);
    } finally {
      shard.lock.unlock();
    }
  }

  private static boolean ends(long number, Network network) {
    int owner = network.owner(number);
    return owner >= 0 && network.operators().get(owner).endsCalls();
  }

  private Talking shard(long number) {
    return shards[(int) (Keys.of(number) >>> 58)];
  }
}
