package org.haltwire.country.crime;

import java.util.List;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.World;

/// All criminals.
public final class Underworld {

  private static final long DAYS = 60;
  private static final long THEFTS = 61;
  private static final int TRIES = 20;

  private final World world;
  private final Mules mules;
  private final Laundering laundering;
  private final Aftermath aftermath;
  private final List<Racket> rackets;
  private final double scale;
  private long thefts;

  public Underworld(World world) {
    this.world = world;
    this.scale = world.parameters().number("crime.scale");
    this.mules = new Mules(world);
    this.laundering = new Laundering(world, mules);
    this.aftermath = new Aftermath(world);
    this.rackets =
        List.of(
            new BankSecurityCall(this),
            new AdvancePayment(this),
            new FictitiousLoan(this),
            new Pyramid(this),
            new Phishing(this),
            new Takeover(this),
            new Impersonation(this),
            new IllegalTrade(this),
            new SimBoxes(this),
            new SubstitutedCalls(this),
            new FalseReports(this));
  }

  /// Plans a day.
  public void begin(Day day) {
    for (int i = 0; i < rackets.size(); i++) {
      rackets.get(i).begin(day, world.chance(DAYS + 100L * i, day.number()));
    }
  }

  World world() {
    return world;
  }

  Parameters parameters() {
    return world.parameters();
  }

  Mules mules() {
    return mules;
  }

  Laundering laundering() {
    return laundering;
  }

  Aftermath aftermath() {
    return aftermath;
  }

  /// How often something begins today that begins so often a day among 100,000 people.
  int count(String rate, Chance chance) {
    double mean = parameters().number(rate) * world.people().count() / 100_000 * scale;
    return chance.poisson(mean);
  }

  double scale() {
    return scale;
  }

  /// Begins a theft from somebody who has at least so many tenge; the richest of a few where nobody
  /// has.
  Theft theft(Scheme scheme, double tenge) {
    long number = ++thefts;
    Chance chance = world.chance(THEFTS, number);
    int victim = world.people().stranger(0, chance);
    for (int tries = 0; tries < TRIES && wealth(victim) < 100 * tenge; tries++) {
      int other = world.people().stranger(victim, chance);
      victim = wealth(other) > wealth(victim) ? other : victim;
    }
    return new Theft(number, scheme, victim, chance);
  }

  /// Who has most on the main account.
  long wealth(int person) {
    Accounts accounts = world.accounts();
    return accounts.balance(accounts.main(person));
  }
}
