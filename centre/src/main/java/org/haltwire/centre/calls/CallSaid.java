package org.haltwire.centre.calls;

import java.util.Optional;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.Registration;

/// What an operator says of a call, through whatever door.
///
/// @param caller see [org.haltwire.core.call.PhoneNumber#of]
/// @param redirecting whose telephone passes the call on; 0 for nobody's
/// @param call a hash of what the operator knows the call by; 0 for nothing
public record CallSaid(long caller, long callee, long redirecting, long call) {

  boolean isCall() {
    return caller > 0 && callee > 0;
  }

  /// The registration that an operator may make or end by this: of its own number, or of a call
  /// that one of its numbers passes on. Nothing where neither number is its own, or there is no
  /// call.
  Optional<Registration> by(int operator, Network network) {
    if (!isCall()) {
      return Optional.empty();
    }
    boolean ends = network.operators().get(operator).endsCalls();
    if (network.owner(caller) == operator) {
      return Optional.of(new Registration(caller, callee, 0, call, ends));
    }
    return redirecting > 0 && network.owner(redirecting) == operator
        ? Optional.of(new Registration(caller, callee, redirecting, call, ends))
        : Optional.empty();
  }
}
