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

/// Leads who may not see the first page to the first one that they may see, and refuses all else.
final class HomeOrRefusal implements AccessDeniedHandler {

  private static final List<String> HOMES = List.of("/our", "/people", "/permissions");

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
      response.sendRedirect(place);
    } else {
      refusal.handle(request, response, denied);
    }
  }
}
