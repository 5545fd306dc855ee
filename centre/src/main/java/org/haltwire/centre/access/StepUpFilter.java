package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before dangerous acts: who has not proved lately who they are does it first, and then
/// comes back to the page with the form. What the form said is not kept: a person looks at it again
/// and confirms it, so that nobody is made to prove themselves for something they did not see.
final class StepUpFilter extends OncePerRequestFilter {

  private static final String BACK = "haltwire.back";

  private final Sessions sessions;
  private final Ways ways;
  private final boolean on;

  StepUpFilter(Sessions sessions, Ways ways, AccessSettings settings) {
    this.sessions = sessions;
    this.ways = ways;
    this.on = settings.stepUp();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<OneSession> one = OneSession.of(request);
    if (on && one.isPresent() && asks(request, one.get())) {
      request.getSession().setAttribute(BACK, page(request));
      if (request.getHeader("HX-Request") != null) {
        response.setHeader("HX-Redirect", "/prove");
        response.setStatus(401);
      } else {
        response.setStatus(303);
        response.setHeader("Location", "/prove");
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean asks(HttpServletRequest request, OneSession one) {
    return Guards.at(request.getMethod(), request.getRequestURI())
        .filter(guard -> guard.proof() && !sessions.isProven(one))
        .filter(guard -> !isFirst(guard, one.beginning().name()))
        .isPresent();
  }

  /// Who has nothing yet to prove themselves with may get it: they came by a link.
  private boolean isFirst(Guards.Guard guard, String name) {
    return guard.here() && !ways.of(name).any();
  }

  /// Where the person comes back to; only ever a path of ours.
  static String back(HttpServletRequest request) {
    return request.getSession(true).getAttribute(BACK) instanceof String path ? path : "/";
  }

  /// The page with the form, as the browser says; with `proved`, which asks to confirm again.
  private static String page(HttpServletRequest request) {
    String referer = Objects.requireNonNullElse(request.getHeader("Referer"), "");
    try {
      URI from = new URI(referer);
      String path = Objects.requireNonNullElse(from.getRawPath(), "");
      boolean ours =
          Objects.equals(from.getHost(), request.getServerName()) && path.matches("/([^/].*)?");
      if (!ours || path.equals("/prove")) {
        return "/?proved";
      }
      String query = from.getRawQuery();
      return path + (query == null ? "?" : "?" + query + "&") + "proved";
    } catch (java.net.URISyntaxException none) {
      return "/?proved";
    }
  }
}
