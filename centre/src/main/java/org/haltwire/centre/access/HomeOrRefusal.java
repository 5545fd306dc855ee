package org.haltwire.centre.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/// Leads who may not see the first page to the first one that they may see, with the language or
/// colours that were asked for; leads whose form for anybody lay open until its session had ended
/// to a fresh one; and refuses all else.
final class HomeOrRefusal implements AccessDeniedHandler {

  private static final List<String> HOMES = List.of("/our", "/people", "/permissions");

  /// Forms for anybody, each where it is also shown.
  private static final List<String> FORMS = List.of("/sign-in", "/held", "/ticket");

  private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
    boolean home = "GET".equals(request.getMethod()) && "/".equals(request.getRequestURI());
    if (home && who != null) {
      Set<String> may = Reader.may(who);
      String place =
          HOMES.stream().filter(one -> Guards.lets(may, "GET", one)).findFirst().orElseThrow();
      response.sendRedirect(withQuery(place, request.getQueryString()));
    } else if (denied instanceof MissingCsrfTokenException
        && FORMS.contains(request.getRequestURI())) {
      response.sendRedirect(request.getRequestURI());
    } else {
      refusal.handle(request, response, denied);
    }
  }

  private static String withQuery(String place, @Nullable String query) {
    return query == null ? place : place + "?" + query;
  }
}
