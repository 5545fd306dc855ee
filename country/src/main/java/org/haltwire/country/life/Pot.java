package org.haltwire.country.life;

import java.util.function.LongConsumer;
import org.haltwire.core.event.Origin;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.World;

/// Others' money that is for a while in one account of a firm or of a person. Never more goes out
/// than came in: firms' accounts do not run dry, and what is others' must not come from nowhere.
final class Pot {

  /// What is done once money has come in.
  interface Receipt {

    Receipt NOTHING = (from, minor) -> {};

    /// @param from place of the account that it came from
    void came(int from, long minor);
  }

  private static final int FIRM = -1;

  private final World world;
  private final Purse purse;
  private final int place;
  private final int keeper;
  private final Activity activity;
  private long held;

  private Pot(World world, int place, int keeper, Activity activity) {
    this.world = world;
    this.purse = new Purse(world);
    this.place = place;
    this.keeper = keeper;
    this.activity = activity;
  }

  static Pot ofPerson(World world, int person, Activity activity) {
    return new Pot(world, world.accounts().main(person), person, activity);
  }

  /// @param firm its number among all
  static Pot ofFirm(World world, int firm, Activity activity) {
    return new Pot(world, world.accounts().firm(firm), FIRM, activity);
  }

  /// What came in and has not gone out, in hundredths of a tenge.
  long held() {
    return held;
  }

  /// A person pays in, if there is enough.
  void takeIn(int person, double tenge, String purpose, Receipt receipt) {
    if (person != keeper) {
      purse
          .order(person, place, 100 * Math.round(tenge), Means.mobile(purpose), activity)
          .ifPresent(order -> take(order, receipt));
    }
  }

  /// A firm pays in.
  void takeInFromFirm(int firm, long minor, String purpose, Receipt receipt) {
    int from = world.accounts().firm(firm);
    if (from != place) {
      Truth truth = Truth.honest(activity);
      take(
          new Order(from, place, minor, Means.ordered(purpose), Origin.NOT_STATED, truth), receipt);
    }
  }

  private void take(Order order, Receipt receipt) {
    order.then((ended, settled, time) -> {
      if (settled) {
        held += ended.minor();
        receipt.came(ended.payer(), ended.minor());
      }
    });
    world.till().pay(order);
  }

  /// Pays an amount, or what is there of it.
  void payOut(int payee, long minor, String purpose) {
    payOut(payee, minor, keeper == FIRM ? Means.ordered(purpose) : Means.mobile(purpose));
  }

  void payOut(int payee, long minor, Means means) {
    long there = Math.min(minor, Math.min(held, world.accounts().balance(place)));
    if (there <= 0 || payee == place) {
      return;
    }
    Origin origin = keeper == FIRM ? Origin.NOT_STATED : world.phones().origin(keeper, world.now());
    held -= there;
    LongConsumer back = sum -> held += sum;
    Order order = new Order(place, payee, there, means, origin, Truth.honest(activity));
    order.then((ended, settled, time) -> back.accept(settled ? 0 : ended.minor()));
    if (!world.till().pay(order)) {
      back.accept(there);
    }
  }
}
