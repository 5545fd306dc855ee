package org.haltwire.centre.calls;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is known of telephone numbers: whose they are, and whether their subscribers are abroad.
@Component
public final class Numbers {

  private final Switchboard switchboard;

  Numbers(Switchboard switchboard) {
    this.switchboard = switchboard;
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

  /// Where the subscriber of a number is, as its operator says. Nothing where it was not named and
  /// the operator has not named all that are abroad.
  public Optional<Whereabouts> whereabouts(long number) {
    int operator = switchboard.owner(number);
    if (operator < 0) {
      return Optional.empty();
    }
    boolean abroad = switchboard.isRoaming(number);
    return abroad || switchboard.tellsRoaming(operator)
        ? Optional.of(new Whereabouts(abroad, switchboard.roamingAt(operator)))
        : Optional.empty();
  }
}
