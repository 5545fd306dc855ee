package org.haltwire.centre.calls;

import java.util.Locale;
import java.util.Optional;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.NumberPlan;
import org.haltwire.core.event.CallerKind;
import org.springframework.stereotype.Component;

/// What is known of telephone numbers: whose they are, whether their subscribers are abroad, and
/// whether they are in a call.
@Component
public final class Numbers {

  private final Switchboard switchboard;
  private final FlaggedNumbers flagged;

  Numbers(Switchboard switchboard, FlaggedNumbers flagged) {
    this.switchboard = switchboard;
    this.flagged = flagged;
  }

  /// @param asOf when its operator last said where a subscriber is, in milliseconds since 1970
  public record Whereabouts(boolean abroad, long asOf) {}

  /// The code of the operator that has a number now; nothing where nobody is known to.
  public Optional<String> operator(long number) {
    return Optional.of(switchboard.owner(number))
        .filter(place -> place >= 0)
        .map(place -> switchboard.profile().members().get(place).terms().code());
  }

  /// Whether a participant's code is an operator's of the country.
  public boolean isOperator(String code) {
    return switchboard.place(code) >= 0;
  }

  /// Whether a number is of this country, allocated or not.
  public boolean isNational(long number) {
    return switchboard.network().plan().isNational(number);
  }

  /// Where the subscriber of a number is, as its operator says. Nothing where it was not named and
  /// the operator has not named all that are abroad.
  public Optional<Whereabouts> whereabouts(long number) {
    int operator = switchboard.owner(number);
    if (operator < 0) {
      return Optional.empty();
    }
    boolean abroad = switchboard.isRoaming(number);
    return abroad || switchboard.standing(operator).isRoamingWhole()
        ? Optional.of(new Whereabouts(abroad, switchboard.standing(operator).roamingAt()))
        : Optional.empty();
  }

  /// Whether a subscriber is in a call now.
  public sealed interface InCall {

    /// Its operator registers no calls, or none of them come now.
    record Unknown() implements InCall {}

    record No() implements InCall {}

    /// @param kind of the worst other, where there are several
    /// @param millis since that call began
    record With(CallerKind kind, long millis) implements InCall {}
  }

  /// A call is known from its caller's operator, or from whoever asked about it before it rang.
  public InCall inCall(long number) {
    Optional<Conversations.Talk> talk = switchboard.talk(number);
    if (talk.isPresent()) {
      return new InCall.With(talk.get().kind(), talk.get().millis());
    }
    int owner = switchboard.owner(number);
    boolean told =
        owner >= 0
            && switchboard.network().operators().get(owner).connected()
            && !switchboard.isAway(owner)
            && switchboard.graceLeft() == 0;
    return told ? new InCall.No() : new InCall.Unknown();
  }

  /// What is known of a number now.
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
        flagged.contains(number),
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
