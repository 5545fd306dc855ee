package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that was idle, that lasted long enough, or whose person's roles changed or who
/// was locked since it began: the request goes on as nobody's. Who has to set up a second factor
/// first is led there from everywhere.
final class SessionFilter extends OncePerRequestFilter {

  private static final List<String> CONFINED =
      List.of("/factors", "/password", "/prove", "/sign-out", "/sign-in", "/assets", "/webjars");

  private final ConsoleAccounts accounts;
  private final Sessions sessions;

  SessionFilter(ConsoleAccounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (session == null || who == null) {
      chain.doFilter(request, response);
    } else if (!holds(session, who.getName(), acts(request))) {
      session.invalidate();
      SecurityContextHolder.clearContext();
      chain.doFilter(request, response);
    } else if (OneSession.of(session).filter(OneSession::confined).isPresent()
        && !allowed(request.getRequestURI())) {
      response.sendRedirect("/factors?first");
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean holds(HttpSession session, String name, boolean acts) {
    return OneSession.of(session)
        .filter(one -> sessions.holds(one, acts))
        .filter(one ->
            accounts
                .person(name)
                .filter(
                    person -> !person.locked() && person.revision() == one.beginning().revision())
                .isPresent())
        .isPresent();
  }

  private static boolean allowed(String path) {
    return CONFINED.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
  }

  /// The live page asks for news by itself, for as long as it stands open.
  private static boolean acts(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    boolean stream = accept != null && accept.contains("text/event-stream");
    return !stream && !("GET".equals(request.getMethod()) && isOfScript(request));
  }

  private static boolean isOfScript(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        || "cors".equals(request.getHeader("Sec-Fetch-Mode"));
  }
}
