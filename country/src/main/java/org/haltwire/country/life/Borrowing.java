package org.haltwire.country.life;

import org.haltwire.core.event.FactId;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Money;
import org.haltwire.core.event.Party;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Almanac.Day;
import org.haltwire.country.world.Rhythm;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// Loans that people want: asked for, granted or not, paid out, and mostly spent on one large thing
/// within days.
final class Borrowing implements Habit {

  private static final Truth TRUTH = Truth.honest(Activity.LOAN);

  private final World world;
  private final Purse purse;
  private final Rhythm rhythm;
  private final double perDay;
  private final double median;
  private final double granted;

  Borrowing(World world, Parameters parameters) {
    this.world = world;
    this.purse = new Purse(world);
    this.rhythm = new Rhythm(parameters, "rhythm.shops");
    this.perDay = parameters.number("loans.per-day");
    this.median = parameters.number("loans.median");
    this.granted = parameters.number("loans.granted");
  }

  @Override
  public void plan(Day day, int person, Chance chance, Agenda agenda) {
    if (chance.happens(perDay)) {
      agenda.add(rhythm.moment(chance), person, 0);
    }
  }

  @Override
  public void act(int person, int detail, Chance chance) {
    int firm = world.firms().any(Trade.LENDER, chance);
    Party lender = world.accounts().party(world.accounts().firm(firm));
    double tenge = Math.max(20_000, Math.round(chance.logNormal(median, 0.9) / 5_000) * 5_000.0);
    String sender = lender.institution();
    String borrower = world.accounts().party(world.accounts().main(person)).person();
    FactId id = world.id(sender);
    Money amount = new Money(100 * Math.round(tenge), "KZT");
    world.tell(
        new LoanApplication(
            id, world.now(), sender, borrower, amount, world.phones().origin(person, world.now())),
        TRUTH);
    boolean grant = chance.happens(granted);
    long thought = 2 * Almanac.MINUTE + chance.below((int) Almanac.HOUR);
    world.after(
        thought,
        () -> {
          tell(id, borrower, grant ? LoanOutcome.Status.GRANTED : LoanOutcome.Status.REFUSED);
          if (grant) {
            purse.receive(firm, person, tenge, "LOAN", Activity.LOAN);
            tell(id, borrower, LoanOutcome.Status.DISBURSED);
          }
        });
    if (grant && chance.happens(0.5)) {
      int seller = world.people().stranger(person, chance);
      world.after(
          thought + 2 * Almanac.HOUR + chance.below((int) Almanac.DAY),
          () -> purse.give(person, seller, tenge * 0.8, Activity.SECOND_HAND_SALE));
    }
  }

  private void tell(FactId loan, String borrower, LoanOutcome.Status status) {
    world.tell(
        new LoanOutcome(world.id(loan.sender()), world.now(), loan, borrower, status), TRUTH);
  }
}
