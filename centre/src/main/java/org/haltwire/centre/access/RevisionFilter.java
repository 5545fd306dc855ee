package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends the session of somebody whose roles changed or who was locked since it began: the request
/// goes on as nobody's.
final class RevisionFilter extends OncePerRequestFilter {

  private final ConsoleAccounts accounts;

  RevisionFilter(ConsoleAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (session != null && who != null && !holds(session, who.getName())) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean holds(HttpSession session, String name) {
    return session.getAttribute(Session.REVISION) instanceof Long began
        && accounts
            .person(name)
            .filter(person -> !person.locked() && person.revision() == began)
            .isPresent();
  }
}
