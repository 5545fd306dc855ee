package org.haltwire.country.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Keys;
import org.haltwire.core.money.Shares;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.people.Accounts;
import org.haltwire.country.referee.Referee;
import org.haltwire.country.world.World;

/// What banks, offices and holders of accounts do about holds, each in its own time.
///
/// How fast they are hangs on the account and how many holds it had before, and not on the number
/// of holds in the country: so plays with and without marks differ by what marks do.
final class Bank {

  private static final long PURPOSE = 71;

  private final World world;
  private final Whereabouts whereabouts;
  private final Referee referee;
  private final HonestHolds honest;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> orders = new HashMap<>();
  private final Set<FactId> confirmed = new HashSet<>();
  private final Map<FactId, List<Running>> waiting = new HashMap<>();
  private Consumer<Hold> moved = hold -> {};

  /// A part of a hold that is not confirmed yet.
  private record Running(Hold hold, Hold.Part part, Chance chance) {}

  Bank(World world, Whereabouts whereabouts, Referee referee, HonestHolds honest) {
    this.world = world;
    this.whereabouts = whereabouts;
    this.referee = referee;
    this.honest = honest;
  }

  /// Who wants to know when a hold is in another state.
  void tells(Consumer<Hold> whom) {
    moved = whom;
  }

  /// Remembers where an account is.
  void knows(String account, int place) {
    places.put(account, place);
  }

  void order(Hold hold) {
    int before = orders.merge(hold.account(), 1, Integer::sum);
    Chance chance = world.chance(PURPOSE, Keys.of(hold.account()) + before);
    long delay = world.promptness().bank(chance);
    long officer = world.promptness().officer(chance);
    boolean much = hold.claimed() > Rules.FOUR_EYES_ABOVE;
    world.at(hold.orderedAt() + delay + (much ? officer : 0), () -> carryOut(hold, chance));
  }

  /// Takes out what is there, at most what was ordered. A payment that waits on hold has not been
  /// made: the bank gives it up where it needs the money.
  private void carryOut(Hold hold, Chance chance) {
    Accounts accounts = world.accounts();
    int place = places.getOrDefault(hold.account(), -1);
    long secured = 0;
    if (isThere(hold.account(), place)) {
      boolean more = true;
      while (more && accounts.balance(place) < hold.claimed()) {
        more = world.till().cancelHeld(place);
      }
      secured = Math.min(hold.claimed(), Math.max(0, accounts.balance(place)));
      accounts.add(place, -secured);
    }
    hold.secured(secured, world.now());
    divide(hold, place);
    moved.accept(hold);
    if (secured > 0) {
      world.at(Rules.endOfHold(hold.orderedAt()), () -> end(hold));
      if (whereabouts.isCriminals(hold.account())) {
        hold.parts().forEach(part -> awaitFinding(new Running(hold, part, chance)));
      } else {
        honest.held(hold);
        appeal(hold, chance);
      }
    }
  }

  /// Says for whom what was secured is held, and what it really was.
  private void divide(Hold hold, int place) {
    long[] claims = hold.parts().stream().mapToLong(part -> part.claim).toArray();
    long[] shares = Shares.divide(hold.secured(), claims);
    for (int i = 0; i < shares.length; i++) {
      Hold.Part part = hold.parts().get(i);
      part.secured = shares[i];
      part.taken = whereabouts.take(hold.account(), part.payment(), shares[i]);
      for (Whereabouts.Taken one : part.taken) {
        world.taken().take(place, one.theft(), one.minor() - one.fees());
        referee.secured(one.theft(), one.minor(), one.stuck(), one.hop(), one.fees());
      }
    }
  }

  /// A payee's bank found that a payment was fraud.
  void confirm(FactId payment) {
    if (confirmed.add(payment)) {
      waiting.getOrDefault(payment, List.of()).forEach(this::giveBackLater);
      waiting.remove(payment);
    }
  }

  private void awaitFinding(Running running) {
    if (confirmed.contains(running.part.payment())) {
      giveBackLater(running);
    } else {
      waiting.computeIfAbsent(running.part.payment(), payment -> new ArrayList<>()).add(running);
    }
  }

  /// From when a return is ordered the money waits for it, also beyond the hold's end.
  private void giveBackLater(Running running) {
    if (running.part.state == Hold.State.HELD) {
      running.part.state = Hold.State.RETURNING;
      long delay = world.promptness().giveBack(running.chance);
      world.after(delay, () -> giveBack(running.hold, running.part));
    }
  }

  private void giveBack(Hold hold, Hold.Part part) {
    String victim = part.source.payment().payer().account();
    int place = places.getOrDefault(victim, -1);
    if (isThere(victim, place)) {
      world.accounts().add(place, part.secured);
    }
    part.taken.forEach(one -> referee.returned(one.theft(), one.minor()));
    part.state = Hold.State.RETURNED;
    moved.accept(hold);
  }

  private void appeal(Hold hold, Chance chance) {
    long notice = world.promptness().notice(chance);
    boolean appeals = world.promptness().appeals(chance);
    long review = world.promptness().review(chance);
    long decided = Math.min(review, Rules.REVIEW);
    if (appeals) {
      world.after(
          notice,
          () -> {
            if (!hold.hasEnded()) {
              honest.appealed(hold);
              world.after(decided, () -> decide(hold, decided, review > Rules.REVIEW));
            }
          });
    }
  }

  private void decide(Hold hold, long after, boolean late) {
    if (!hold.hasEnded()) {
      honest.decided(hold, after, late);
      end(hold);
    }
  }

  /// What is not on its way to a victim is its holder's again.
  private void end(Hold hold) {
    for (Hold.Part part : hold.parts()) {
      if (part.state == Hold.State.HELD) {
        release(hold, part);
      }
    }
    honest.ended(hold, world.now());
    moved.accept(hold);
  }

  private void release(Hold hold, Hold.Part part) {
    int place = places.getOrDefault(hold.account(), -1);
    if (isThere(hold.account(), place)) {
      world.accounts().add(place, part.secured);
    }
    for (Whereabouts.Taken one : part.taken) {
      whereabouts.putBack(hold.account(), one);
      referee.released(one.theft(), one.minor());
    }
    part.state = Hold.State.LET_GO;
  }

  /// Places can be given new accounts.
  private boolean isThere(String account, int place) {
    return place >= 0 && world.accounts().party(place).account().equals(account);
  }
}
