package org.haltwire.bench;

import java.util.SplittableRandom;
import org.haltwire.core.event.Channel;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Instrument;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.core.event.Party;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.Terms;

/// An endless stream of synthetic payments, the same for the same seed. Payers are drawn evenly, as
/// people pay about equally often. Half of the payments go to the payer's six usual payees; the
/// other half is drawn by a power law, so that few payees get a large share, as shops and markets
/// do, and most get a few. Times advance evenly over the days.
final class Traffic {

  private static final long START = 1_767_225_600_000L; // 2026-01-01T00:00Z
  private static final int USUAL = 6;
  private static final String BANKS = "ABCDEFGHIJKL";

  private final SplittableRandom random;
  private final int accounts;
  private final double stepMillis;
  private long made;

  Traffic(long seed, int accounts, long payments, int days) {
    this.random = new SplittableRandom(seed);
    this.accounts = accounts;
    this.stepMillis = days * 86_400_000.0 / payments;
  }

  /// The time of the payment made last.
  long time() {
    return START + (long) (made * stepMillis);
  }

  Payment next() {
    made++;
    int payer = random.nextInt(accounts);
    int payee = random.nextBoolean() ? usual(payer) : popular();
    if (payee == payer) {
      payee = (payer + 1) % accounts;
    }
    long minor = amount();
    return new Payment(
        new FactId("bench", "p" + made),
        time(),
        new Terms(new Money(minor, "KZT"), minor, Instrument.TRANSFER, Channel.MOBILE, ""),
        party(payer),
        party(payee),
        new Origin("7701" + (1_000_000 + payer), "device-" + payer, 30 + random.nextInt(300)));
  }

  private int usual(int payer) {
    long mixed = (payer * 31L + random.nextInt(USUAL)) * 0x9e3779b97f4a7c15L;
    return (int) Long.remainderUnsigned(mixed >>> 16, accounts);
  }

  /// Cube of an even draw: the most popular thousandth of the payees gets a tenth.
  private int popular() {
    double even = random.nextDouble();
    return (int) (even * even * even * accounts);
  }

  /// Log-normal around 8,000 tenge, in whole tiyn.
  private long amount() {
    double normal = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
    return Math.max(100, Math.round(800_000 * Math.exp(2.2 * normal)));
  }

  private static Party party(int account) {
    return new Party(
        "KZ" + BANKS.charAt(account % BANKS.length()) + (100_000_000_000_000_000L + account),
        "BANK" + BANKS.charAt(account % BANKS.length()) + "KZ",
        "person-" + account,
        "",
        18_000 + account % 2_000,
        "KZ");
  }
}
