package org.haltwire.centre.calls;

import java.util.concurrent.atomic.AtomicInteger;
import org.haltwire.core.call.Network;

/// What is known of an operator since the centre began, whatever becomes of its terms.
final class Standing {

  private final Tally tally = new Tally();
  private final AtomicInteger missed = new AtomicInteger();

  /// When it registered a call, ended one or gave a sign of life; asking is none: another machine
  /// asks.
  private volatile long heard;

  /// When it last said where subscribers are; 0 for never.
  private volatile long roamingAt;

  private volatile boolean roamingIsWhole;

  Standing(long now) {
    heard = now;
  }

  Tally tally() {
    return tally;
  }

  void heardOf(long time) {
    heard = time;
    missed.lazySet(0);
  }

  long heard() {
    return heard;
  }

  /// A check of its numbers was in vain.
  void miss() {
    missed.incrementAndGet();
  }

  /// Whether its registrations, which should be there, do not come: it was silent for too long, or
  /// too many checks in a row were in vain while it was.
  boolean isAway(Network.Operator terms, long now) {
    boolean silent = now - heard > terms.silenceMillis();
    boolean inVain = terms.misses() > 0 && missed.get() >= terms.misses();
    return terms.connected() && (silent || inVain);
  }

  /// It said where subscribers are.
  ///
  /// @param whole whether that is of all of them
  void toldRoaming(long now, boolean whole) {
    roamingAt = now;
    if (whole) {
      roamingIsWhole = true;
    }
  }

  long roamingAt() {
    return roamingAt;
  }

  boolean isRoamingWhole() {
    return roamingIsWhole;
  }
}
