package org.haltwire.country.life;

import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.People;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.World;

/// What falls due each month: rent to a private landlord, utilities, a mortgage.
final class Bills implements Habit {

  private static final int RENT = 0;
  private static final int UTILITIES = 1;
  private static final int MORTGAGE = 2;
  private static final long HOMES = 31;

  private final World world;
  private final People people;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double tenants;
  private final double mortgages;
  private final double rentShare;
  private final double mortgageShare;
  private final double utilities;

  Bills(World world, Parameters parameters) {
    this.world = world;
    this.people = world.people();
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.bills");
    this.tenants = parameters.number("bills.tenants");
    this.mortgages = parameters.number("bills.mortgages");
    this.rentShare = parameters.number("bills.rent-of-income");
    this.mortgageShare = parameters.number("bills.mortgage-of-income");
    this.utilities = parameters.number("bills.utilities-median");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    int household = people.household(person);
    boolean pays = person == 0 || people.household(person - 1) != household;
    if (!pays) {
      return;
    }
    Chance home = world.chance(HOMES, household);
    double kind = home.unit();
    int due = 1 + home.below(25);
    if (day.dayOfMonth() == due && kind < tenants) {
      agenda.add(rhythm.moment(chance), person, RENT);
    } else if (day.dayOfMonth() == due && kind > 1 - mortgages) {
      agenda.add(rhythm.moment(chance), person, MORTGAGE);
    }
    if (day.dayOfMonth() == 5 + due / 2) {
      agenda.add(rhythm.moment(chance), person, UTILITIES);
    }
  }

  /// Whether a household neither rents from a person nor has a mortgage.
  static boolean isFree(World world, int household) {
    double kind = world.chance(HOMES, household).unit();
    Parameters parameters = world.parameters();
    return kind >= parameters.number("bills.tenants")
        && kind <= 1 - parameters.number("bills.mortgages");
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    double income = people.income(person);
    switch (detail) {
      case RENT -> {
        Chance home = world.chance(32, people.household(person));
        double rent = Math.round(income * rentShare / 5_000) * 5_000.0;
        purse.give(person, people.stranger(person, home), rent, Activity.RENT);
      }
      case MORTGAGE -> {
        Chance home = world.chance(33, people.household(person));
        int lender = world.accounts().firm(world.firms().any(Trade.LENDER, home));
        Means loan = Means.mobile("LOAN");
        purse.pay(person, lender, income * mortgageShare, loan, Activity.MORTGAGE);
      }
      default -> {
        double bill = chance.logNormal(utilities, 0.5);
        Means means = Means.mobile("UBIL");
        purse.spend(person, Trade.UTILITY, bill, means, Activity.UTILITIES, chance);
      }
    }
  }
}
