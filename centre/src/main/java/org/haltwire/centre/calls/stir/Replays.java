package org.haltwire.centre.calls.stir;

import java.util.concurrent.ConcurrentHashMap;

/// Which signatures were used for which call lately: hashes only. A token that comes again for the
/// same call is the same question asked twice, as SIP does over UDP; for another call it is a
/// replay.
final class Replays {

  /// Beyond, a replay is not seen.
  private static final int MOST = 500_000;

  private final long span;
  private volatile ConcurrentHashMap<Long, Long> newer = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<Long, Long> older = new ConcurrentHashMap<>();
  private long turned;

  /// @param millis how long a token could be used
  Replays(long millis, long now) {
    this.span = millis;
    this.turned = now;
  }

  /// Whether the token was used for another call.
  boolean isReplay(long token, long call, long now) {
    turn(now);
    Long before = older.get(token);
    if (before == null && newer.size() < MOST) {
      before = newer.putIfAbsent(token, call);
    }
    return before != null && before != call;
  }

  private synchronized void turn(long now) {
    if (now - turned >= span) {
      older = newer;
      newer = new ConcurrentHashMap<>();
      turned = now;
    }
  }
}
