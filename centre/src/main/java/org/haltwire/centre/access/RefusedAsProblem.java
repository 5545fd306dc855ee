package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Says no to a machine, as a problem of RFC 9457 or, at the doors for signals, as CAMARA does.
final class RefusedAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Pattern CORRELATOR = Pattern.compile("[a-zA-Z0-9-_:;./<>{}]{0,256}");

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"haltwire\"");
    write(
        request,
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
        request,
        response,
        403,
        "Not allowed for this participant",
        "The API key is valid, but no role of its participant allows this request. The doors take GET"
            + " and POST only.");
  }

  private static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String title,
      String detail)
      throws IOException {
    boolean signal = SignalPaths.covers(request.getRequestURI());
    String body =
        signal
            ? "{\"status\":%d,\"code\":\"%s\",\"message\":\"%s\"}"
                .formatted(status, status == 401 ? "UNAUTHENTICATED" : "PERMISSION_DENIED", detail)
            : """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}
            """
                .formatted(title, status, detail);
    String correlator = request.getHeader("x-correlator");
    if (signal && correlator != null && CORRELATOR.matcher(correlator).matches()) {
      response.setHeader("x-correlator", correlator);
    }
    response.setStatus(status);
    response.setContentType(signal ? "application/json" : "application/problem+json");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
