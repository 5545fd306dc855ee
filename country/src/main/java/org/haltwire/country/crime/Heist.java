package org.haltwire.country.crime;

import org.haltwire.core.decision.Verdict;
import org.haltwire.core.event.Origin;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// How a victim's money comes to a mule, and what the criminals do where it does not.
final class Heist {

  private static final int MOST_TRIES = 3;

  private final Underworld underworld;
  private final World world;
  private final Theft theft;
  private final Origin origin;
  private final double delay;
  private final boolean owners;

  /// @param origin where the orders come from: the victim's phone, or the criminals' device
  /// @param delay how late it is noticed, as a factor of the usual
  /// @param owners whether the victim gives the orders, and can think better of it
  Heist(Underworld underworld, Theft theft, Origin origin, double delay, boolean owners) {
    this.underworld = underworld;
    this.world = underworld.world();
    this.theft = theft;
    this.origin = origin;
    this.delay = delay;
    this.owners = owners;
  }

  /// The victim pays a mule now, as much of it as the account holds.
  void pay(double tenge) {
    Mule mule = underworld.mules().any(theft.chance(), theft.victim());
    pay(mule, 100 * Math.round(tenge), 0);
  }

  void pay(Mule mule, long wanted, int tries) {
    Accounts accounts = world.accounts();
    int from = accounts.main(theft.victim());
    long minor = Math.min(wanted, accounts.balance(from) / 100 * 100);
    Truth truth = Truth.of(theft.scheme(), Activity.THEFT, theft.number(), minor);
    Order order =
        new Order(
            from, mule.place(), minor, Means.MOBILE, origin, tries == 0 ? truth : truth.onceMore());
    order
        .as((asked, manners, chance) -> {
          boolean discovered = asked.verdict() instanceof Verdict.Hold && theft.isReported();
          return !discovered && (!owners || manners.victimInsists(asked, chance));
        })
        .then((ended, settled, time) -> {
          if (settled) {
            theft.paid().add(ended);
            theft.mules().add(mule);
            underworld.laundering().receive(mule, theft, ended.minor(), theft.chance());
            underworld.aftermath().follow(theft, delay);
          } else {
            stopped(ended, tries);
          }
        });
    world.till().pay(order);
  }

  /// Who heeded a warning or came to their senses reports; who was refused is told to pay another.
  private void stopped(Order order, int tries) {
    Chance chance = theft.chance();
    if (owners && !(order.verdict() instanceof Verdict.Refuse)) {
      underworld.aftermath().realise(theft);
      return;
    }
    if (tries + 1 < MOST_TRIES && !theft.isReported() && chance.happens(0.5)) {
      Mule other = underworld.mules().any(chance, theft.victim());
      long wait = 3 * Almanac.MINUTE + chance.below(900_000);
      world.after(wait, () -> pay(other, order.minor(), tries + 1));
    } else {
      underworld.aftermath().follow(theft, delay);
    }
  }

  /// Before it is paid out the victim brings own money together on the main account.
  void gather() {
    Accounts accounts = world.accounts();
    int main = accounts.main(theft.victim());
    for (int i = 1; i < accounts.held(theft.victim()); i++) {
      long minor = accounts.balance(main + i) / 100_000 * 100_000;
      Truth truth = Truth.of(theft.scheme(), Activity.GATHERING, theft.number(), 0);
      world.till().pay(new Order(main + i, main, minor, Means.MOBILE, origin, truth));
    }
  }
}
