package org.haltwire.centre.calls;

import java.util.Locale;
import java.util.Optional;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.NumberPlan;
import org.springframework.stereotype.Component;

/// Tells people what is known of a number.
@Component
public final class NumberBook {

  private final Switchboard switchboard;

  NumberBook(Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  public Known known(long number) {
    Network network = switchboard.network();
    int range = network.plan().find(number);
    int owner = network.owner(number);
    boolean given = range >= 0 && network.plan().range(range).owner() == owner;
    Optional<Conversations.Talk> talk = switchboard.talk(number);
    return new Known(
        kind(network.plan(), range, number),
        owner < 0 ? "" : network.operators().get(owner).code(),
        owner >= 0 && !given,
        owner >= 0 && network.operators().get(owner).connected(),
        switchboard.isFlagged(number),
        talk.map(one -> word(one.kind())),
        talk.map(Conversations.Talk::millis).orElse(0L));
  }

  private static String kind(NumberPlan plan, int range, long number) {
    if (range >= 0) {
      return word(plan.range(range).kind());
    }
    if (plan.isShort(number)) {
      return "short";
    }
    return plan.isNational(number) ? "unallocated" : "foreign";
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
