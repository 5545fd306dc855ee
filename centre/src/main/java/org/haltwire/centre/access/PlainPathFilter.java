package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an address that hides letters, digits or `-._~` behind percent signs (RFC 3986, 2.3:
/// they mean the same without). No browser writes so; who does hopes that a guard reads the address
/// otherwise than what stands behind it.
final class PlainPathFilter extends OncePerRequestFilter {

  private static final Pattern HIDDEN =
      Pattern.compile("%(?:3[0-9]|[46][1-9a-f]|[57][0-9a]|2[de]|5f|7e)", Pattern.CASE_INSENSITIVE);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HIDDEN.matcher(request.getRequestURI()).find()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }
}
