package org.haltwire.bench;

import org.haltwire.core.event.Keys;
import org.haltwire.core.event.Payment;

/// `fixed-policy.yaml` by hand, as fast as a good programmer would make it in an afternoon: no
/// policy language, no explanation, no snapshot, no limit on what a key may hold. The engine's rate
/// with the same policy is held against it.
final class FixedPolicy {

  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;

  private final LongMap<Ledger> payers = new LongMap<>();
  private final LongMap<Ledger> payees = new LongMap<>();
  private final LongMap<int[]> pairs = new LongMap<>();
  private final long[] scratch = new long[64];

  /// Decides and remembers a payment.
  ///
  /// @return 0 allow, 1 warn, 2 hold, 3 refuse
  int screen(Payment payment, long time) {
    long payerKey = Keys.of(payment.payer().account());
    long payeeKey = Keys.of(payment.payee().account());
    Ledger payer = payers.computeIfAbsent(payerKey, Ledger::new);
    Ledger payerIn = payees.computeIfAbsent(payerKey, Ledger::new);
    Ledger payee = payees.computeIfAbsent(payeeKey, Ledger::new);
    int[] pair = pairs.computeIfAbsent(Keys.of(payerKey, payeeKey), () -> new int[1]);
    payer.advance(time);
    payerIn.advance(time);
    payee.advance(time);
    long minor = payment.terms().profileMinor();
    int verdict = judge(minor / 100.0, payer, payerIn, payee, pair[0]);
    payer.add(time, minor, payeeKey);
    payee.add(time, minor, payerKey);
    pair[0]++;
    return verdict;
  }

  private int judge(double amount, Ledger payer, Ledger payerIn, Ledger payee, int pair) {
    int known = (pair == 0 ? 10 : 0) + (pair >= 3 ? -10 : 0);
    int speed = known;
    speed += payer.hourCount() >= 4 ? 20 : 0;
    speed += payer.dayCount() >= 8 ? 20 : 0;
    speed += payer.hourSum() / 100.0 + amount > 200_000 ? 25 : 0;
    speed += payer.daySum() / 100.0 + amount > 500_000 ? 25 : 0;
    double max = payer.dayMax() / 100.0;
    speed += max > 0 && amount > max * 5 ? 15 : 0;
    int passing = known;
    double received = payerIn.hourSum() / 100.0;
    passing += received > 10_000 && amount > received * 0.8 ? 30 : 0;
    received = payerIn.daySum() / 100.0;
    passing += received > 50_000 && amount > received * 0.9 ? 15 : 0;
    int fanIn = known;
    fanIn += payee.dayCount() >= 20 ? 10 : 0;
    fanIn += payee.daySum() / 100.0 > 1_000_000 ? 10 : 0;
    fanIn += payee.dayOthers(scratch) >= 12 ? 20 : 0;
    if (speed >= 90) {
      return 3;
    }
    if (speed >= 60 || passing >= 50 || fanIn >= 60) {
      return 2;
    }
    return speed >= 40 || passing >= 40 || fanIn >= 40 ? 1 : 0;
  }

  /// Open addressing from long keys to objects.
  private static final class LongMap<V> {

    private long[] keys = new long[1 << 12];
    private Object[] values = new Object[1 << 12];
    private int size;

    @SuppressWarnings("unchecked")
    V computeIfAbsent(long key, java.util.function.Supplier<V> maker) {
      int at = find(keys, key);
      if (keys[at] == key) {
        return (V) values[at];
      }
      V made = maker.get();
      keys[at] = key;
      values[at] = made;
      if (++size * 2 > keys.length) {
        grow();
      }
      return made;
    }

    private void grow() {
      long[] oldKeys = keys;
      Object[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = new Object[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != Keys.ABSENT) {
          int at = find(keys, oldKeys[i]);
          keys[at] = oldKeys[i];
          values[at] = oldValues[i];
        }
      }
    }

    private static int find(long[] keys, long key) {
      int at = (int) (key ^ key >>> 32) & (keys.length - 1);
      while (keys[at] != key && keys[at] != Keys.ABSENT) {
        at = (at + 1) & (keys.length - 1);
      }
      return at;
    }
  }
}
