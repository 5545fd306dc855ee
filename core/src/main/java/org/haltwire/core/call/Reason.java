package org.haltwire.core.call;

import static org.haltwire.core.call.Action.BLOCK;
import static org.haltwire.core.call.Action.LABEL;
import static org.haltwire.core.call.Action.PASS;
import static org.haltwire.core.call.Result.CONFIRMED;
import static org.haltwire.core.call.Result.ERROR;
import static org.haltwire.core.call.Result.NOT_APPLICABLE;
import static org.haltwire.core.call.Result.NOT_INITIATED;
import static org.haltwire.core.call.Result.UNKNOWN_OPERATOR;

/// The one thing that decided about a call. Only a fact may block; everything else may label.
public enum Reason {
  /// The number's operator says that it is calling.
  REGISTERED(CONFIRMED, PASS, false),
  /// The number's operator is connected, and does not know of the call.
  NOT_CALLING(NOT_INITIATED, BLOCK, true),
  /// What was given as the caller is no number.
  MALFORMED(NOT_INITIATED, BLOCK, true),
  /// The country has given nobody this number.
  UNALLOCATED(NOT_INITIATED, BLOCK, true),
  /// Nobody ever calls from this number.
  DO_NOT_ORIGINATE(NOT_INITIATED, BLOCK, true),
  /// A number that stays in the country came from abroad.
  FIXED_FROM_ABROAD(NOT_INITIATED, BLOCK, true),
  /// It came from abroad, and its operator says that the subscriber is at home.
  AT_HOME(NOT_INITIATED, BLOCK, true),
  /// It came from abroad, where the subscriber is, but its operator does not know of the call.
  ROAMING_NOT_CALLING(NOT_INITIATED, LABEL, true),
  /// It came from abroad; its operator knows of no call and does not tell who is abroad.
  MAYBE_ROAMING(NOT_INITIATED, LABEL, true),
  /// The number's operator is not connected.
  OWNER_UNKNOWN(UNKNOWN_OPERATOR, LABEL, false),
  /// The number's operator is connected, but its registrations do not come.
  OWNER_AWAY(ERROR, PASS, false),
  /// The centre began so lately that the call may have been registered before.
  STARTING(ERROR, PASS, false),
  /// Too many checks wait.
  OVERLOADED(ERROR, PASS, false),
  /// The caller's number is another country's.
  FOREIGN(NOT_APPLICABLE, LABEL, false),
  /// The caller does not show a number.
  CALLER_WITHHELD(NOT_APPLICABLE, PASS, false),
  /// A short or emergency number: such a call is never stopped.
  SHORT_NUMBER(NOT_APPLICABLE, PASS, false);

  private final Result result;
  private final Action usual;
  private final boolean fact;

  Reason(Result result, Action usual, boolean fact) {
    this.result = result;
    this.usual = usual;
    this.fact = fact;
  }

  public Result result() {
    return result;
  }

  /// What is done where no rule says otherwise.
  public Action usual() {
    return usual;
  }

  /// Whether a rule may say so. A short number always passes, an unknown is no reason to block.
  public boolean allows(Action action) {
    return switch (this) {
      case SHORT_NUMBER, REGISTERED -> action == PASS;
      default -> action != BLOCK || fact;
    };
  }
}
