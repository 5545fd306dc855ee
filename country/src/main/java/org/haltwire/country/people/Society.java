package org.haltwire.country.people;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;

/// Everybody and everything that is there on the first morning.
public final class Society {

  private static final long PURPOSE = 14;
  private static final int SECOND_LINES = 8;

  private final People people;
  private final Firms firms;
  private final Accounts accounts;
  private final Phones phones;

  /// @param day the first day, in days since 1970-01-01
  public Society(int count, int day, long seed, Parameters parameters) {
    firms = new Firms(count, parameters);
    people = new People(count, firms.count(Trade.EMPLOYER), seed, parameters);
    accounts = new Accounts(count, firms.count(), seed);
    phones = new Phones(lines(count), parameters.number("people.second-devices"), seed);
    double[] banksHeld = parameters.sums("people.accounts-beyond-the-first");
    for (int person = 0; person < count; person++) {
      open(person, day, banksHeld, Chance.of(seed, PURPOSE, person));
    }
    for (Trade trade : Trade.values()) {
      for (int i = 0; i < firms.count(trade); i++) {
        int firm = firms.number(trade, i);
        Chance chance = Chance.of(seed, PURPOSE + 1, firm);
        int age = 60 + chance.below(4_000);
        accounts.openFirm(firm, day - age, trade == Trade.SHOP_ABROAD, chance);
      }
    }
  }

  public People people() {
    return people;
  }

  public Firms firms() {
    return firms;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Phones phones() {
    return phones;
  }

  /// One for each person, a second one for each eighth, and some for firms, test probes and boxes.
  private static int lines(int count) {
    return firstOfFirms(count) + Math.max(400, count / 10);
  }

  /// Somebody's second line; the first where they have one only.
  public int secondLine(int person) {
    return person % SECOND_LINES == 0 ? people.count() + person / SECOND_LINES : person;
  }

  /// The first of the lines that call centres have.
  public int lineOfFirms() {
    return firstOfFirms(people.count());
  }

  private static int firstOfFirms(int count) {
    return count + count / SECOND_LINES + 1;
  }

  private void open(int person, int day, double[] banksHeld, Chance chance) {
    int count = 1 + chance.pick(banksHeld);
    for (int i = 0; i < count; i++) {
      int age = i == 0 ? 200 + chance.below(3_600) : 10 + chance.below(2_000);
      int place = accounts.open(person, day - age, chance);
      double share = i == 0 ? 0.6 : 0.4;
      accounts.add(place, Math.round(100 * people.income(person) * chance.logNormal(share, 1)));
    }
  }
}
