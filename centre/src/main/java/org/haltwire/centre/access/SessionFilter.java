package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Ends a session that was idle, that lasted long enough, or whose person's roles changed or who
/// was locked since it began: the request goes on as nobody's. Who has to set up a second factor
/// first is led there from everywhere.
final class SessionFilter extends OncePerRequestFilter {

  private static final List<PathPattern> CONFINED =
      Stream.of("/factors", "/password", "/prove", "/sign-out", "/sign-in", "/assets", "/webjars")
          .map(place -> PathPatternParser.defaultInstance.parse(place + "/**"))
          .toList();

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
    } else if (!holds(session, acts(request))) {
      session.invalidate();
      SecurityContextHolder.clearContext();
      chain.doFilter(request, response);
    } else if (OneSession.of(session).filter(OneSession::confined).isPresent()
        && !isOfConfined(request)) {
      response.sendRedirect("/factors?first");
    } else if (isOfHere(request)
        && accounts.person(who.getName()).filter(Person::isOfProvider).isPresent()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean holds(HttpSession session, boolean acts) {
    return OneSession.of(session)
        .filter(one -> sessions.holds(one, acts))
        .filter(accounts::isCurrent)
        .isPresent();
  }

  private static boolean isOfConfined(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return CONFINED.stream().anyMatch(one -> one.matches(path));
  }

  /// Where people set up, or show, ways to sign in here. Who comes by the provider has none.
  private static boolean isOfHere(HttpServletRequest request) {
    return Guards.at(request.getMethod(), request.getRequestURI())
        .filter(Guards.Guard::here)
        .isPresent();
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
