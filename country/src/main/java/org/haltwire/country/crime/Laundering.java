package org.haltwire.country.crime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.haltwire.core.decision.Verdict;
import org.haltwire.country.Parameters;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.crime.Mule.Parcel;
import org.haltwire.country.people.Trade;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Almanac;
import org.haltwire.country.world.Amounts;
import org.haltwire.country.world.Means;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.Truth.Share;
import org.haltwire.country.world.World;

/// How stolen money gets away: through layers of accounts with waiting and splitting, a fee kept by
/// each, and out as cash, crypto or abroad. What is stopped takes another way, up to three times.
/// What is drawn depends on the theft, its hop and the mule, not on how much was laundered before,
/// so that variants of one seed meet the same crime for as long as nothing of it is stopped.
final class Laundering {

  private static final long PURPOSE = 62;
  private static final int MOST_TRIES = 3;
  private static final long MOST_CASH = 100L * 300_000;
  private static final long MACHINE_STEP = 100L * 1_000;

  private final World world;
  private final Mules mules;
  private final double[] layers;
  private final double[] ways;
  private final double[] splits;
  private final double waitMinutes;
  private final double fee;

  Laundering(World world, Mules mules) {
    Parameters parameters = world.parameters();
    this.world = world;
    this.mules = mules;
    this.layers = parameters.sums("mules.layers");
    this.ways = parameters.sums("mules.ways-out");
    this.splits = parameters.sums("mules.splits");
    this.waitMinutes = parameters.number("mules.wait-minutes");
    this.fee = parameters.number("mules.fee");
  }

  /// Money of a theft came to a mule whom the victim paid.
  void receive(Mule mule, Theft theft, long minor, Chance chance) {
    take(mule, new Parcel(theft, minor, chance.pick(layers), 1), chance);
  }

  private void take(Mule mule, Parcel parcel, Chance chance) {
    mule.received();
    mule.parcels().add(parcel);
    if (!mule.isBusy()) {
      mule.busy(true);
      long wait = Almanac.MINUTE + (long) (chance.exponential(waitMinutes) * Almanac.MINUTE);
      world.after(wait, () -> passOn(mule));
    }
  }

  /// Sends on all that lies with a mule.
  private void passOn(Mule mule) {
    mule.busy(false);
    List<Parcel> parcels = List.copyOf(mule.parcels());
    mule.parcels().clear();
    if (mule.isBurned() || parcels.isEmpty()) {
      return;
    }
    Parcel first = parcels.getFirst();
    long whose = Chance.mix(first.theft().number() * 64L + first.hop()) + mule.place();
    Chance chance = world.chance(PURPOSE, whose);
    int layers = parcels.stream().mapToInt(Parcel::layers).max().orElse(0);
    Movement movement = new Movement(mule, parcels, layers, 0, chance);
    send(movement, Amounts.chosenBelow(Math.round(movement.total() * (1 - fee)), chance));
  }

  /// Money on its way from a mule.
  private record Movement(Mule from, List<Parcel> parcels, int layers, int tries, Chance chance) {

    long total() {
      return parcels.stream().mapToLong(Parcel::minor).sum();
    }

    boolean isConfirmed() {
      return parcels.stream().anyMatch(parcel -> parcel.theft().isConfirmed());
    }
  }

  /// Sends an amount on, one or several ways; the rest is kept.
  private void send(Movement movement, long minor) {
    if (minor == 0) {
      return;
    }
    Deque<Parcel> parcels = new ArrayDeque<>(movement.parcels);
    int wanted = movement.layers > 0 ? 1 + movement.chance.pick(splits) : exits(minor);
    long each = Amounts.roundBelow(minor / wanted);
    int ways = each > 0 ? wanted : 1;
    List<Movement> pieces = new ArrayList<>();
    for (int way = 0; way < ways; way++) {
      List<Parcel> part = take(parcels, way == 0 ? minor - each * (ways - 1) : each);
      pieces.add(
          new Movement(movement.from, part, movement.layers, movement.tries, movement.chance));
    }
    for (int way = 0; way < ways; way++) {
      Movement piece = pieces.get(way);
      List<Share> kept = new ArrayList<>();
      if (way == 0) {
        parcels.forEach(parcel -> kept.add(parcel.asKept()));
      }
      long spacing = way * (Almanac.MINUTE + movement.chance.below(180_000));
      if (movement.layers > 0) {
        Mule to = mules.any(movement.chance, movement.from.person());
        world.after(spacing, () -> toMule(piece, to, kept));
      } else {
        Activity out = exit(piece);
        int firm = world.firms().any(trade(out), movement.chance);
        world.after(spacing, () -> out(piece, out, firm, kept));
      }
    }
  }

  /// Takes an amount from the first of the parcels; the last one taken from is divided.
  private static List<Parcel> take(Deque<Parcel> parcels, long minor) {
    List<Parcel> taken = new ArrayList<>();
    long missing = minor;
    while (missing > 0) {
      Parcel first = parcels.removeFirst();
      Parcel used = first.of(Math.min(first.minor(), missing));
      taken.add(used);
      missing -= used.minor();
      if (used.minor() < first.minor()) {
        parcels.addFirst(first.of(first.minor() - used.minor()));
      }
    }
    return taken;
  }

  /// What is left of a movement where a bank has taken money out of the account.
  private Movement there(Movement planned) {
    List<Parcel> left = new ArrayList<>();
    for (Parcel parcel : planned.parcels) {
      long gone =
          world.taken().missing(planned.from.place(), parcel.theft().number(), parcel.minor());
      if (gone < parcel.minor()) {
        left.add(gone == 0 ? parcel : parcel.of(parcel.minor() - gone));
      }
    }
    return new Movement(planned.from, left, planned.layers, planned.tries, planned.chance);
  }

  private void toMule(Movement planned, Mule to, List<Share> kept) {
    Movement movement = there(planned);
    pay(
        movement,
        to.place(),
        Means.MOBILE,
        Activity.LAYER,
        kept,
        () -> {
          for (Parcel parcel : movement.parcels) {
            int left = Math.max(0, parcel.layers() - 1);
            Parcel next = new Parcel(parcel.theft(), parcel.minor(), left, parcel.hop() + 1);
            take(to, next, movement.chance);
          }
        });
  }

  private void out(Movement planned, Activity way, int firm, List<Share> kept) {
    Movement movement = there(planned);
    Means means =
        switch (trade(way)) {
          case CASH_MACHINE -> Means.MACHINE;
          case EXCHANGE -> Means.CRYPTO;
          default -> Means.MOBILE;
        };
    pay(movement, world.accounts().firm(firm), means, way, kept, () -> {});
  }

  private void pay(
      Movement movement,
      int payee,
      Means means,
      Activity activity,
      List<Share> kept,
      Runnable arrived) {
    if (movement.parcels.isEmpty()) {
      movement.from.burn();
      return;
    }
    List<Share> shares = new ArrayList<>();
    movement.parcels.forEach(parcel -> shares.add(parcel.share()));
    for (Share each : kept) {
      long gone = world.taken().missing(movement.from.place(), each.theft(), each.kept());
      shares.add(new Share(each.theft(), 0, each.kept() - gone, each.hop()));
    }
    Truth truth =
        new Truth(
            movement.parcels.getFirst().theft().scheme(), activity, shares, movement.tries > 0);
    Order order =
        new Order(
            movement.from.place(),
            payee,
            movement.total(),
            means,
            world.phones().origin(movement.from.person(), world.now()),
            truth);
    order
        .as((asked, manners, chance) ->
            !(asked.verdict() instanceof Verdict.Hold) || !movement.isConfirmed())
        .then((ended, settled, time) -> {
          if (settled) {
            arrived.run();
          } else {
            stopped(movement);
          }
        });
    world.till().pay(order);
  }

  /// Another mule or another way, unless it is known where the money is from.
  private void stopped(Movement movement) {
    if (movement.isConfirmed() || movement.tries + 1 >= MOST_TRIES) {
      movement.from.burn();
      return;
    }
    Movement next =
        new Movement(
            movement.from, movement.parcels, movement.layers, movement.tries + 1, movement.chance);
    long wait = 5 * Almanac.MINUTE + movement.chance.below(3_600_000);
    world.after(wait, () -> send(next, next.total()));
  }

  /// Cash goes out in several withdrawals.
  private static int exits(long minor) {
    return Math.clamp(minor / MOST_CASH + 1, 1, 5);
  }

  /// Machines give thousands only.
  private Activity exit(Movement piece) {
    return switch (piece.chance.pick(ways)) {
      case 0 -> piece.total() % MACHINE_STEP == 0 ? Activity.CASH_OUT : Activity.CRYPTO_OUT;
      case 1 -> Activity.CRYPTO_OUT;
      default -> Activity.ABROAD_OUT;
    };
  }

  private static Trade trade(Activity way) {
    return switch (way) {
      case CASH_OUT -> Trade.CASH_MACHINE;
      case CRYPTO_OUT -> Trade.EXCHANGE;
      default -> Trade.SHOP_ABROAD;
    };
  }
}
