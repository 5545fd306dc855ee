package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Says no to a machine, as a problem of RFC 9457.
final class RefusedAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"haltwire\"");
    write(
        response,
        401,
        "No valid API key",
        "Expected a header Authorization: Bearer hw_... with a key that was issued to a participant"
            + " and not revoked.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    write(
        response,
        403,
        "Not allowed for this participant",
        "The API key is valid, but no role of its participant allows this request. The doors take GET"
            + " and POST only.");
  }

  private static void write(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    String body =
        """
        {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
        """
            .formatted(title, status, detail);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
