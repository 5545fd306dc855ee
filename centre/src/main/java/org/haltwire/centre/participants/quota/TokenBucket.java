package org.haltwire.centre.participants.quota;

import java.util.concurrent.atomic.AtomicLong;

/// A bucket of tokens as one number: the moment at which it will be full again (the generic cell
/// rate algorithm of ITU-T I.371). Taking a token moves it on by what one token takes to come back.
/// Where the clock jumps back, the bucket is at most as empty as it can be, not for as long as the
/// jump was.
public final class TokenBucket {

  /// How far below nothing it may go, in whole buckets: guesses are paid for, but not for ever.
  private static final int DEBT_BUCKETS = 1;

  private final AtomicLong fullAt;

  /// @param fullAt in nanoseconds since 1970; 0 for a full one
  public TokenBucket(long fullAt) {
    this.fullAt = new AtomicLong(fullAt);
  }

  /// Takes a token. 0 if there was one; else after how many nanoseconds there will be.
  public long take(Rate rate, long now) {
    long each = rate.nanos();
    long most = (long) rate.size() * each;
    while (true) {
      long seen = fullAt.get();
      long from = within(seen, most, now);
      long wait = from + each - now - most;
      if (wait > 0 && (from == seen || fullAt.compareAndSet(seen, from))) {
        return wait;
      }
      if (wait <= 0 && fullAt.compareAndSet(seen, from + each)) {
        return 0;
      }
    }
  }

  /// Takes more, whether they are there or not.
  public void spend(Rate rate, int tokens, long now) {
    long each = rate.nanos();
    long most = (long) rate.size() * each;
    fullAt.updateAndGet(seen -> within(within(seen, most, now) + tokens * each, most, now));
  }

  /// Puts one back; a full bucket stays full.
  public void giveBack(Rate rate, long now) {
    long each = rate.nanos();
    long most = (long) rate.size() * each;
    fullAt.updateAndGet(seen -> Math.max(now, within(seen, most, now) - each));
  }

  /// How many there are.
  public long left(Rate rate, long now) {
    long each = rate.nanos();
    long most = (long) rate.size() * each;
    return Math.max(0, (most - (within(fullAt.get(), most, now) - now)) / each);
  }

  public long fullAt() {
    return fullAt.get();
  }

  private static long within(long fullAt, long most, long now) {
    return Math.clamp(fullAt, now, now + most * (1 + DEBT_BUCKETS));
  }
}
