package org.haltwire.centre.access;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/// The cookie of the session. Behind TLS its name begins with `__Host-`: browsers then take it from
/// this host alone, and send it over TLS alone. It is set while the server starts, and needs no
/// database: a start that fails says why in one place.
@Component
final class SessionCookie implements ServletContextInitializer {

  private final boolean behindTls;

  SessionCookie(AccessSettings settings) {
    this.behindTls = settings.behindTls();
  }

  @Override
  public void onStartup(ServletContext context) {
    if (behindTls) {
      context.getSessionCookieConfig().setName("__Host-haltwire-session");
      context.getSessionCookieConfig().setSecure(true);
      context.getSessionCookieConfig().setPath("/");
    }
  }
}
