package org.haltwire.country.crime;

import org.haltwire.core.event.Origin;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.World;

/// "The bank's security service" calls for an hour or longer, under a substituted number or through
/// a SIM box; the victim brings the savings together and pays them to "a safe account" in one to
/// three parts, during the call or soon after. Some give the callers access: those pay from a
/// device of their own.
final class BankSecurityCall implements Racket {

  private static final int LEAST_WEALTH = 150_000;

  private final Underworld underworld;
  private final World world;
  private final Rhythm office;
  private final double substituted;
  private final double remoteAccess;

  BankSecurityCall(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.office = new Rhythm(underworld.parameters(), "rhythm.bills");
    this.substituted = underworld.parameters().number("crime.calls-under-other-numbers");
    this.remoteAccess = underworld.parameters().number("crime.remote-access");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.bank-security-call", chance); i > 0; i--) {
      world.at(day.start() + office.moment(chance), this::call);
    }
  }

  private void call() {
    Theft theft = underworld.theft(Scheme.BANK_SECURITY_CALL, LEAST_WEALTH);
    Chance chance = theft.chance();
    int minutes = 20 + chance.below(80);
    Lures.call(world, theft, minutes * 60, chance.happens(substituted));
    boolean remote = chance.happens(remoteAccess);
    Origin own = world.phones().origin(theft.victim(), world.now());
    Origin origin = remote ? new Origin(own.phone(), world.phones().newDevice(), -1) : own;
    Heist heist = new Heist(underworld, theft, origin, 1, !remote);
    long first = (10 + chance.below(minutes)) * Almanac.MINUTE;
    if (chance.happens(0.5)) {
      world.after(first - 5 * Almanac.MINUTE, heist::gather);
    }
    world.after(first, () -> pay(heist, theft));
  }

  private void pay(Heist heist, Theft theft) {
    Chance chance = theft.chance();
    double all = underworld.wealth(theft.victim()) / 100.0 * chance.between(0.5, 0.95);
    int parts = 1 + chance.below(3);
    for (int i = 0; i < parts; i++) {
      double part = Amounts.chosen(Math.min(all, 6_000_000) / parts, chance);
      world.after(Almanac.MINUTE * i * (3 + chance.below(6)), () -> heist.pay(part));
    }
  }
}
