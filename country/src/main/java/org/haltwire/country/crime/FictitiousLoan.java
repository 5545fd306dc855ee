package org.haltwire.country.crime;

import org.haltwire.core.event.FactId;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Origin;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Scheme;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// A loan is taken in the victim's name, by the victim under instruction or from the criminals' own
/// device, and paid on within the hour.
final class FictitiousLoan implements Racket {

  private final Underworld underworld;
  private final World world;
  private final Rhythm office;
  private final double median;

  FictitiousLoan(Underworld underworld) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.office = new Rhythm(underworld.parameters(), "rhythm.bills");
    this.median = underworld.parameters().number("crime.fictitious-loan-median");
  }

  @Override
  public void begin(Day day, Chance chance) {
    for (int i = underworld.count("crime.fictitious-loan", chance); i > 0; i--) {
      world.at(day.start() + office.moment(chance), this::apply);
    }
  }

  private void apply() {
    Theft theft = underworld.theft(Scheme.FICTITIOUS_LOAN, 0);
    Chance chance = theft.chance();
    boolean persuaded = chance.happens(0.6);
    if (persuaded) {
      Lures.call(world, theft, 1_800 + chance.below(3_600), chance.happens(0.5));
    }
    Origin own = world.phones().origin(theft.victim(), world.now());
    Origin origin = persuaded ? own : new Origin(own.phone(), world.phones().newDevice(), -1);
    Accounts accounts = world.accounts();
    int lender = accounts.firm(world.firms().any(Trade.LENDER, chance));
    String sender = accounts.party(lender).institution();
    String person = accounts.party(accounts.main(theft.victim())).person();
    Truth truth = Truth.of(theft.scheme(), Activity.LOAN, theft.number(), 0);
    long minor = 100L * Math.max(50_000, Math.round(chance.logNormal(median, 0.6) / 5_000) * 5_000);
    FactId loan = world.id(sender);
    world.tell(
        new LoanApplication(loan, world.now(), sender, person, new Money(minor, "KZT"), origin),
        truth);
    Heist heist = new Heist(underworld, theft, origin, 2, persuaded);
    world.after(
        Almanac.MINUTE * (10 + chance.below(30)),
        () -> {
          tell(loan, person, LoanOutcome.Status.GRANTED, truth);
          tell(loan, person, LoanOutcome.Status.DISBURSED, truth);
          int to = accounts.main(theft.victim());
          Means means = Means.ordered("LOAN");
          world.till().pay(new Order(lender, to, minor, means, Origin.NOT_STATED, truth));
        });
    long later = Almanac.MINUTE * (45 + chance.below(45));
    world.after(
        later, () -> heist.pay(Amounts.chosen(minor / 100.0 * chance.between(0.85, 1), chance)));
  }

  private void tell(FactId loan, String person, LoanOutcome.Status status, Truth truth) {
    world.tell(new LoanOutcome(world.id(loan.sender()), world.now(), loan, person, status), truth);
  }
}
