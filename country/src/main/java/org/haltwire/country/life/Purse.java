package org.haltwire.country.life;

import java.util.Optional;
import org.haltwire.core.event.Origin;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// How people pay.
final class Purse {

  private final World world;

  Purse(World world) {
    this.world = world;
  }

  /// Pays from the first of a person's accounts that holds enough; whether one did.
  boolean pay(int person, int payee, double tenge, Means means, Activity activity) {
    Optional<Order> order = order(person, payee, 100 * Math.round(tenge), means, activity);
    return order.isPresent() && world.till().pay(order.get());
  }

  /// The order to pay so; none where no account of the person holds enough.
  Optional<Order> order(int person, int payee, long minor, Means means, Activity activity) {
    int place = world.accounts().main(person);
    for (int i = 0; i < world.accounts().held(person); i++) {
      if (place + i != payee && world.accounts().balance(place + i) >= minor) {
        Origin origin = world.phones().origin(person, world.now());
        Truth truth = Truth.honest(activity);
        return Optional.of(new Order(place + i, payee, minor, means, origin, truth));
      }
    }
    return Optional.empty();
  }

  /// Pays somebody else's main account.
  boolean give(int person, int other, double tenge, Activity activity) {
    return pay(person, world.accounts().main(other), tenge, Means.MOBILE, activity);
  }

  boolean spend(
      int person, Trade trade, double tenge, Means means, Activity activity, Chance chance) {
    int firm = world.firms().any(trade, chance);
    return pay(person, world.accounts().firm(firm), tenge, means, activity);
  }

  /// A firm or the state pays a person.
  void receive(int firm, int person, double tenge, String purpose, Activity activity) {
    world
        .till()
        .pay(
            new Order(
                world.accounts().firm(firm),
                world.accounts().main(person),
                100 * Math.round(tenge),
                Means.ordered(purpose),
                Origin.NOT_STATED,
                Truth.honest(activity)));
  }
}
