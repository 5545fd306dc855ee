package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// Money that stays one's own: moved between own banks, put aside after payday, changed into
/// crypto; and now and then one more account.
final class OwnMoney implements Habit {

  private static final int MOVE = 0;
  private static final int SAVE = 1;
  private static final int CRYPTO = 2;
  private static final int OPEN = 3;
  private static final long CRYPTO_PEOPLE = 41;

  private final World world;
  private final Accounts accounts;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double movesPerDay;
  private final double savers;
  private final double cryptoPeople;
  private final double cryptoPerDay;
  private final double cryptoMedian;
  private final double opensPerDay;

  OwnMoney(World world, Parameters parameters) {
    this.world = world;
    this.accounts = world.accounts();
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.transfers");
    this.movesPerDay = parameters.number("own.moves-per-day");
    this.savers = parameters.number("own.savers");
    this.cryptoPeople = parameters.number("own.crypto-people");
    this.cryptoPerDay = parameters.number("own.crypto-per-day");
    this.cryptoMedian = parameters.number("own.crypto-median");
    this.opensPerDay = parameters.number("own.opens-account-per-day");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    boolean several = accounts.held(person) > 1;
    if (several && chance.happens(movesPerDay)) {
      agenda.add(rhythm.moment(chance), person, MOVE);
    }
    if (several && day.dayOfMonth() == 12 && chance.happens(savers)) {
      agenda.add(rhythm.moment(chance), person, SAVE);
    }
    if (chance.happens(cryptoPerDay) && world.chance(CRYPTO_PEOPLE, person).happens(cryptoPeople)) {
      agenda.add(rhythm.moment(chance), person, CRYPTO);
    }
    if (chance.happens(opensPerDay) && accounts.held(person) < Accounts.PLACES) {
      agenda.add(rhythm.moment(chance), person, OPEN);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    switch (detail) {
      case MOVE -> move(person, chance);
      case SAVE -> {
        int last = accounts.main(person) + accounts.held(person) - 1;
        double amount = Amounts.chosen(world.people().income(person) * 0.1, chance);
        purse.pay(person, last, amount, Means.mobile("SAVG"), Activity.SAVINGS);
      }
      case CRYPTO -> {
        double amount = Amounts.chosen(chance.logNormal(cryptoMedian, 1), chance);
        purse.spend(person, Trade.EXCHANGE, amount, Means.CRYPTO, Activity.CRYPTO_PURCHASE, chance);
      }
      default -> accounts.open(person, Life.day(world.now()), chance);
    }
  }

  /// From the fullest account to another.
  private void move(int person, Chance chance) {
    int from = accounts.main(person);
    for (int i = 1; i < accounts.held(person); i++) {
      int place = accounts.main(person) + i;
      from = accounts.balance(place) > accounts.balance(from) ? place : from;
    }
    int to = accounts.any(person, chance);
    double tenge =
        Amounts.chosen(accounts.balance(from) / 100.0 * chance.between(0.1, 0.9), chance);
    if (to != from) {
      world
          .till()
          .pay(
              new Order(
                  from,
                  to,
                  100 * Math.round(tenge),
                  Means.MOBILE,
                  world.phones().origin(person, world.now()),
                  Truth.honest(Activity.OWN_MONEY)));
    }
  }
}
