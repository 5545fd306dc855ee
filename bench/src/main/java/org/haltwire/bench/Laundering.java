package org.haltwire.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// How stolen money is carried away: a victim pays a mule, and each mule passes nearly all of it on
/// to one, two or three others within minutes, until it has gone so many hops. On average a theft
/// makes a thousand payments.
final class Laundering {

  static final int HOPS = 10;

  private static final long MINUTE = 60_000;
  private static final int MOST_MINUTES = 8;
  private static final int MOST_PAYEES = 3;

  /// Of a hundred parts a mule keeps fewer than these.
  private static final int KEPT = 6;

  private final RandomGenerator random;
  private final int accounts;

  /// A payment that is to be made. Accounts are numbers.
  ///
  /// @param time in milliseconds
  /// @param amount in minor units
  /// @param hop 1 from the victim
  record Step(long time, int payer, int payee, long amount, int hop) {}

  Laundering(RandomGenerator random, int accounts) {
    this.random = random;
    this.accounts = accounts;
  }

  /// A victim pays 100,000 to 2,000,000 tenge.
  Step theft(long time) {
    int victim = random.nextInt(accounts);
    return new Step(time, victim, other(victim), random.nextLong(10_000_000, 200_000_000), 1);
  }

  /// What the payee does with the money; nothing where it has come far enough.
  List<Step> passedOn(Step got) {
    List<Step> steps = new ArrayList<>();
    if (got.hop() == HOPS) {
      return steps;
    }
    int payees = 1 + random.nextInt(MOST_PAYEES);
    long left = got.amount() - got.amount() * random.nextInt(KEPT) / 100;
    long time = got.time();
    for (int i = payees; i > 0 && left > 0; i--) {
      long amount = i == 1 ? left : Math.max(1, left / i - random.nextLong(left / i / 2 + 1));
      time += MINUTE + random.nextLong(MOST_MINUTES * MINUTE);
      steps.add(new Step(time, got.payee(), other(got.payee()), amount, got.hop() + 1));
      left -= amount;
    }
    return steps;
  }

  private int other(int account) {
    int other = random.nextInt(accounts - 1);
    return other < account ? other : other + 1;
  }
}
