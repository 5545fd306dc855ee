package org.haltwire.country.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.haltwire.core.event.FactId;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.world.Activity;
import org.haltwire.country.world.Order;
import org.haltwire.country.world.Till;
import org.haltwire.country.world.Truth.Share;

/// Where stolen money really is: how much of each theft lies in each account. Nobody in the country
/// knows.
final class Whereabouts implements Till.Watch {

  private final Accounts accounts;
  private final Map<String, Map<Long, Lot>> lots = new HashMap<>();
  private final Set<String> criminals = new HashSet<>();

  /// Which theft a victim's payment belongs to.
  private final Map<FactId, Long> thefts = new HashMap<>();

  /// What lies in one account of one theft.
  private static final class Lot {

    /// Waits to go on.
    long free;

    /// Did not go on, and how far it had come.
    long stuck;

    int hop;

    /// What whoever passed it on has kept.
    long fees;
  }

  /// What was taken out of an account of one theft; see
  /// [org.haltwire.country.referee.Referee#secured].
  record Taken(long theft, long minor, long stuck, int hop, long fees) {}

  Whereabouts(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Whether it is an account that criminals use.
  boolean isCriminals(String account) {
    return criminals.contains(account);
  }

  @Override
  public void ordered(Order order) {
    if (order.truth().isHonest() || !isPassedOn(order)) {
      return;
    }
    for (Share share : order.truth().shares()) {
      Lot lot = lot(account(order.payer()), share.theft());
      long again = order.truth().again() ? Math.min(share.minor(), lot.stuck) : 0;
      lot.stuck -= again;
      lot.free -= share.minor() - again + share.kept();
      lot.fees += share.kept();
    }
  }

  @Override
  public void settled(Order order) {
    if (order.truth().isHonest() || !isToCriminals(order)) {
      return;
    }
    String payee = account(order.payee());
    criminals.add(payee);
    for (Share share : order.truth().shares()) {
      lot(payee, share.theft()).free += share.minor();
    }
    if (order.truth().activity() == Activity.THEFT) {
      thefts.put(order.id(), order.truth().theft());
    }
  }

  @Override
  public void stopped(Order order) {
    if (order.truth().isHonest() || !isPassedOn(order)) {
      return;
    }
    for (Share share : order.truth().shares()) {
      Lot lot = lot(account(order.payer()), share.theft());
      if (share.hop() > 0) {
        lot.stuck += share.minor();
        lot.hop = share.hop();
      } else {
        lot.free += share.minor();
      }
    }
  }

  /// Money is taken out of an account for a reported payment: money of its theft first, then of the
  /// others there; the rest is nobody's but the holder's.
  List<Taken> take(String account, FactId payment, long minor) {
    long theft = thefts.getOrDefault(payment, 0L);
    List<Taken> taken = new ArrayList<>();
    Map<Long, Lot> here = lots.getOrDefault(account, new TreeMap<>());
    long left = minor;
    Lot first = here.get(theft);
    if (first != null) {
      left -= take(first, theft, left, taken);
    }
    for (Map.Entry<Long, Lot> other : here.entrySet()) {
      left -= take(other.getValue(), other.getKey(), left, taken);
    }
    return taken;
  }

  private static long take(Lot lot, long theft, long most, List<Taken> taken) {
    long stuck = Math.min(most, lot.stuck);
    long free = Math.min(most - stuck, Math.max(0, lot.free));
    long fees = Math.min(most - stuck - free, lot.fees);
    long minor = stuck + free + fees;
    lot.stuck -= stuck;
    lot.free -= free;
    lot.fees -= fees;
    if (minor > 0) {
      taken.add(new Taken(theft, minor, stuck, lot.hop, fees));
    }
    return minor;
  }

  /// It was let go and lies there again.
  void putBack(String account, Taken taken) {
    lot(account, taken.theft()).free += taken.minor();
  }

  private Lot lot(String account, long theft) {
    return lots.computeIfAbsent(account, key -> new TreeMap<>())
        .computeIfAbsent(theft, key -> new Lot());
  }

  private String account(int place) {
    return accounts.party(place).account();
  }

  private static boolean isPassedOn(Order order) {
    return switch (order.truth().activity()) {
      case LAYER, CASH_OUT, CRYPTO_OUT, ABROAD_OUT, PAYOUT -> true;
      default -> false;
    };
  }

  private static boolean isToCriminals(Order order) {
    Activity activity = order.truth().activity();
    return activity == Activity.THEFT || activity == Activity.LAYER;
  }
}
