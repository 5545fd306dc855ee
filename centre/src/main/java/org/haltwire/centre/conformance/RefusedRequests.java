package org.haltwire.centre.conformance;

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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Counts the requests of institutions that are refused. Of one that is not, it costs a look at the
/// status; who sent a refused one is looked up again.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedRequests implements Filter {

  private final Supplier<Participants> participants;
  private final Supplier<SentFollower> follower;

  /// What it needs is made after the web server.
  RefusedRequests(
      ObjectProvider<Participants> participants, ObjectProvider<SentFollower> follower) {
    this.participants = SingletonSupplier.of(participants::getObject);
    this.follower = SingletonSupplier.of(follower::getObject);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    int status = ((HttpServletResponse) response).getStatus();
    if (Counted.of(status).isPresent()) {
      HttpServletRequest asked = (HttpServletRequest) request;
      if (asked.getRequestURI().startsWith("/v1/")
          && participants.get().admit(asked) instanceof Admission.Admitted sender) {
        follower.get().refused(sender.participant().code(), status);
      }
    }
  }
}
