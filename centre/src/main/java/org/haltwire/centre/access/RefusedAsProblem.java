package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.haltwire.centre.participants.Admission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Says no to a machine, as a problem of RFC 9457 or, at the doors for signals, as CAMARA does.
final class RefusedAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final int UNAUTHENTICATED = 401;
  private static final int UNAVAILABLE = 503;
  private static final Pattern CORRELATOR = Pattern.compile("[a-zA-Z0-9-_:;./<>{}]{0,256}");

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Admission.Refused why =
        request.getAttribute(ApiKeyFilter.REFUSED) instanceof Admission.Refused refused
            ? refused
            : Admission.Refused.NOTHING_SHOWN;
    if (why.status() == UNAUTHENTICATED) {
      String error = why.error().isEmpty() ? "" : ", error=\"" + why.error() + "\"";
      response.setHeader("WWW-Authenticate", "Bearer realm=\"haltwire\"" + error);
    }
    if (why.status() == UNAVAILABLE) {
      response.setHeader("Retry-After", "1");
    }
    write(request, response, why.status(), why.title(), why.detail());
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
        "The API key, token or certificate is valid, but no role of its participant allows this"
            + " request, or the token's scope does not. The doors take GET and POST only.");
  }

  private static String code(int status) {
    return switch (status) {
      case UNAUTHENTICATED -> "UNAUTHENTICATED";
      case UNAVAILABLE -> "UNAVAILABLE";
      default -> "PERMISSION_DENIED";
    };
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
                .formatted(status, code(status), detail)
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
