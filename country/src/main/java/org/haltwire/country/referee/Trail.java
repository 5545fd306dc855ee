package org.haltwire.country.referee;

import org.haltwire.country.world.Scheme;

/// One theft's money, in hundredths of a tenge. What left the victim is at every moment held, out,
/// paid back, or with criminals.
final class Trail {

  static final int HOPS = 12;
  static final long NEVER = Long.MAX_VALUE;

  final Scheme scheme;
  long wanted;
  long left;
  long fees;
  long cash;
  long crypto;
  long abroad;
  long goods;
  long paidBack;
  long returned;

  /// Taken out of accounts by banks, and still there.
  long secured;

  final long[] stoppedAt = new long[HOPS];
  final int[] payments = new int[Fate.values().length];
  final int[] paymentsHeldAt = new int[HOPS];
  long firstPaid = NEVER;
  long reported = NEVER;
  int facts;
  int factsBeforeAlert = -1;
  long moneyBeforeAlert;

  Trail(Scheme scheme) {
    this.scheme = scheme;
  }

  /// Never left the victim's bank.
  long stopped() {
    return Math.max(0, wanted - left);
  }

  /// Left the victim, and did not go on from where it is, or was secured by a bank.
  long held() {
    long held = 0;
    for (int hop = 1; hop < HOPS; hop++) {
      held += stoppedAt[hop];
    }
    return Math.max(0, held) + secured;
  }

  /// Cannot be had back any more.
  long lost() {
    return fees + cash + crypto + abroad + goods;
  }

  /// Neither held nor out: still with criminals.
  long withCriminals() {
    return left - held() - returned - lost() - paidBack;
  }

  void count(Fate fate) {
    payments[fate.ordinal()]++;
  }

  boolean isAlerted() {
    return factsBeforeAlert >= 0;
  }

  static int hop(int hop) {
    return Math.min(hop, HOPS - 1);
  }
}
