package org.haltwire.country.crime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// Investments that pay early participants with the money of later ones. Deposits grow day by day;
/// payouts come promptly while it grows; then it collapses and the money leaves through mules.
final class Pyramid implements Racket {

  private static final int MOST_DEPOSITS_A_DAY = 400;
  private static final int MOST_REMEMBERED = 2_000;

  private final Underworld underworld;
  private final World world;
  private final Rhythm rhythm;
  private final List<Fund> funds = new ArrayList<>();
  private final double median;
  private final double growth;
  private final double payoutShare;
  private final int shortestDays;
  private final int longestDays;

  /// One pyramid: its collecting account, who paid in, and the day on which it ends.
  private static final class Fund {

    private final Mule account;
    private final int lastDay;
    private final List<Deposit> deposits = new ArrayList<>();
    private double perDay = 3;

    Fund(Mule account, int lastDay) {
      this.account = account;
      this.lastDay = lastDay;
    }
  }

  private record Deposit(Theft theft, long minor) {}

  Pyramid(Underworld underworld) {
    Parameters parameters = underworld.parameters();
    this.underworld = underworld;
    this.world = underworld.world();
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.median = parameters.number("crime.pyramid-median");
    this.growth = parameters.number("crime.pyramid-growth-per-day");
    this.payoutShare = parameters.number("crime.pyramid-payout-share");
    this.shortestDays = (int) parameters.whole("crime.pyramid-shortest-days");
    this.longestDays = (int) parameters.whole("crime.pyramid-longest-days");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.pyramid-founded", chance); i > 0; i--) {
      int days = shortestDays + chance.below(Math.max(1, longestDays - shortestDays));
      funds.add(new Fund(underworld.mules().recruit(chance), day.number() + days));
    }
    for (Iterator<Fund> all = funds.iterator(); all.hasNext(); ) {
      Fund fund = all.next();
      if (day.number() >= fund.lastDay || fund.account.isBurned()) {
        world.at(day.start() + rhythm.moment(chance), () -> collapse(fund));
        all.remove();
      } else {
        live(fund, day, chance);
      }
    }
  }

  private void live(Fund fund, Day day, Chance chance) {
    int deposits = Math.min(MOST_DEPOSITS_A_DAY, chance.poisson(fund.perDay));
    for (int i = 0; i < deposits; i++) {
      world.at(day.start() + rhythm.moment(chance), () -> deposit(fund));
    }
    int payouts = fund.deposits.isEmpty() ? 0 : (int) Math.round(deposits * 0.7);
    for (int i = 0; i < payouts; i++) {
      Deposit early = fund.deposits.get(Math.min(fund.deposits.size() - 1, chance.below(60)));
      world.at(day.start() + rhythm.moment(chance), () -> payOut(fund, early));
    }
    fund.perDay *= 1 + growth;
  }

  private void deposit(Fund fund) {
    Theft theft = underworld.theft(Scheme.PYRAMID, median);
    Chance chance = theft.chance();
    long minor = 100 * Math.round(Amounts.chosen(chance.logNormal(median, 0.9), chance));
    Truth truth = Truth.of(Scheme.PYRAMID, Activity.THEFT, theft.number(), minor);
    Order order =
        new Order(
            world.accounts().main(theft.victim()),
            fund.account.place(),
            minor,
            Means.MOBILE,
            world.phones().origin(theft.victim(), world.now()),
            truth);
    order
        .as((asked, manners, say) -> manners.victimInsists(asked, say))
        .then((ended, settled, time) -> {
          if (settled) {
            theft.paid().add(ended);
            theft.mules().add(fund.account);
            remember(fund, new Deposit(theft, minor));
          }
        });
    world.till().pay(order);
  }

  private static void remember(Fund fund, Deposit deposit) {
    if (fund.deposits.size() < MOST_REMEMBERED) {
      fund.deposits.add(deposit);
    }
  }

  private void payOut(Fund fund, Deposit early) {
    long minor = Math.round(early.minor * payoutShare);
    Truth truth = Truth.of(Scheme.PYRAMID, Activity.PAYOUT, early.theft.number(), minor);
    int to = world.accounts().main(early.theft.victim());
    world
        .till()
        .pay(
            new Order(
                fund.account.place(),
                to,
                minor,
                Means.MOBILE,
                world.phones().origin(fund.account.person(), world.now()),
                truth));
  }

  /// What is left goes away, and the participants understand in their own time.
  private void collapse(Fund fund) {
    long left = world.accounts().balance(fund.account.place());
    long paidIn = fund.deposits.stream().mapToLong(Deposit::minor).sum();
    for (Deposit deposit : fund.deposits) {
      long part = (long) ((double) deposit.minor * Math.min(left, paidIn) / Math.max(1, paidIn));
      Chance chance = deposit.theft.chance();
      underworld.laundering().receive(fund.account, deposit.theft, part, chance);
      underworld.aftermath().follow(deposit.theft, 8);
    }
  }
}
