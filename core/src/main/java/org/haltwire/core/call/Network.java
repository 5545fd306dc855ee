package org.haltwire.core.call;

import java.util.List;

/// Whose numbers are whose, and who is connected. It never changes: a change makes another one.
public record Network(NumberPlan plan, Portability ported, List<Operator> operators) {

  public Network {
    operators = List.copyOf(operators);
  }

  /// An operator of the country.
  ///
  /// @param code as a participant of the centre
  /// @param connected whether it registers its calls
  /// @param endsCalls whether it says when calls end
  /// @param deadlineMillis how long a check waits for its registration
  /// @param silenceMillis after how long without a registration or a sign of life it counts as away
  /// @param misses after how many checks in vain without one in between it does, too; 0 for never
  public record Operator(
      String code,
      boolean connected,
      boolean endsCalls,
      int deadlineMillis,
      int silenceMillis,
      int misses) {}

  /// The place of the operator that has a number; -1 where nobody is known to.
  public int owner(long number) {
    int range = plan.find(number);
    return ported.owner(number, range < 0 ? -1 : plan.range(range).owner());
  }
}
