package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.haltwire.centre.access.oidc.Errand;

/// What a browser's session keeps of the provider: one errand at a time, and by which token the
/// provider knows the person's session there.
final class Errands {

  private static final String ERRAND = "haltwire.errand";
  private static final String TOKEN = "haltwire.id-token";

  private Errands() {}

  static void keep(Errand errand, HttpServletRequest request) {
    request.getSession(true).setAttribute(ERRAND, errand);
  }

  /// The errand that somebody with this state comes back from, once.
  static Optional<Errand> take(String state, long now, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    synchronized (session) {
      boolean theirs = session.getAttribute(ERRAND) instanceof Errand one && one.isFor(state, now);
      if (!theirs || !(session.getAttribute(ERRAND) instanceof Errand errand)) {
        return Optional.empty();
      }
      session.removeAttribute(ERRAND);
      return Optional.of(errand);
    }
  }

  static void keepToken(String idToken, HttpServletRequest request) {
    request.getSession(true).setAttribute(TOKEN, idToken);
  }

  static Optional<String> token(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(TOKEN) instanceof String token
        ? Optional.of(token)
        : Optional.empty();
  }
}
