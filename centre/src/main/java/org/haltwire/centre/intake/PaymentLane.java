package org.haltwire.centre.intake;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.haltwire.centre.participants.Admission;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Quota;
import org.haltwire.centre.participants.Quotas;
import org.haltwire.centre.participants.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The short way to the door that is asked thousands of times a second: a payment that comes with
/// the key of a participant who may send goes straight to [PaymentDoor]. Whatever else comes, a
/// missing key above all, takes the ordinary way and is refused there like any other request.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PaymentLane implements Filter {

  private final Supplier<Participants> participants;
  private final Supplier<Quotas> quotas;
  private final Supplier<PaymentDoor> door;

  /// What it needs is made after the web server, in whose start a failure would be told twice.
  PaymentLane(
      ObjectProvider<Participants> participants,
      ObjectProvider<Quotas> quotas,
      ObjectProvider<PaymentDoor> door) {
    this.quotas = SingletonSupplier.of(quotas::getObject);
    this.participants = SingletonSupplier.of(participants::getObject);
    this.door = SingletonSupplier.of(door::getObject);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (asked.getMethod().equals("POST")
        && asked.getRequestURI().equals(PaymentDoor.PATH)
        && participants.get().admit(asked) instanceof Admission.Admitted sender
        && sender.participant().may(Role.SENDER)) {
      HttpServletResponse answer = (HttpServletResponse) response;
      sender.warn(answer);
      long wait = quotas.get().take(sender.participant().code(), Quota.SCREENING);
      if (wait > 0) {
        quotas.get().tell(answer, sender.participant().code(), Quota.SCREENING);
        new Exchange(asked, answer).problem(Problem.tooMany(Duration.ofSeconds(wait)));
        return;
      }
      door.get().ask(sender.participant(), asked, answer);
    } else {
      chain.doFilter(request, response);
    }
  }
}
