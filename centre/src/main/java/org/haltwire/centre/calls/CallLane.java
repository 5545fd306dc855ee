package org.haltwire.centre.calls;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.haltwire.centre.participants.Admission;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The short way for calls, as payments have one (decision 0005): what comes with the key of an
/// operator goes straight to [CallDoor], everything else to where it is refused.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CallLane implements Filter {

  private final Supplier<Participants> participants;
  private final Supplier<CallDoor> door;

  /// What it needs is made after the web server, in whose start a failure would be told twice.
  CallLane(ObjectProvider<Participants> participants, ObjectProvider<CallDoor> door) {
    this.participants = SingletonSupplier.of(participants::getObject);
    this.door = SingletonSupplier.of(door::getObject);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (asked.getMethod().equals("POST")
        && CallDoor.PATHS.contains(asked.getRequestURI())
        && participants.get().admit(asked) instanceof Admission.Admitted operator
        && operator.participant().may(Role.OPERATOR)) {
      HttpServletResponse answer = (HttpServletResponse) response;
      operator.warn(answer);
      door.get().ask(operator.participant(), asked, answer);
    } else {
      chain.doFilter(request, response);
    }
  }
}
