package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.access.passkey.Asked;
import org.haltwire.centre.access.passkey.Options;
import org.haltwire.centre.access.passkey.Passkeys;

/// Keeps what a browser was asked in its session, for one answer.
final class PasskeyAsked {

  private static final String KEY = "haltwire.asked";

  private PasskeyAsked() {}

  static Map<String, Object> ask(Options options, HttpServletRequest request) {
    request.getSession(true).setAttribute(KEY, options.asked());
    return options.json();
  }

  static Optional<Asked> take(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    synchronized (session) {
      Object asked = session.getAttribute(KEY);
      session.removeAttribute(KEY);
      return asked instanceof Asked one ? Optional.of(one) : Optional.empty();
    }
  }

  static String origin(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getHeader("Origin"), "");
  }

  /// Whose passkey answered what was asked in this session.
  static Optional<String> answered(Passkeys passkeys, String answer, HttpServletRequest request) {
    return take(request).flatMap(asked -> passkeys.use(answer, asked, origin(request)));
  }
}
