package org.haltwire.centre.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.centre.access.guess.Caller;
import org.haltwire.centre.access.guess.KnownBrowsers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie by which a browser is known again in which somebody has signed in. Behind TLS its
/// name begins with `__Host-`, as that of [SessionCookie].
@Component
final class BrowserCookie {

  private static final Duration KEPT = Duration.ofDays(180);

  private final KnownBrowsers browsers;
  private final boolean behindTls;
  private final String name;

  BrowserCookie(KnownBrowsers browsers, AccessSettings settings) {
    this.browsers = browsers;
    this.behindTls = settings.behindTls();
    this.name = (behindTls ? "__Host-" : "") + "haltwire-browser";
  }

  /// Who tries to sign in as this person.
  Caller caller(String person, HttpServletRequest request) {
    return new Caller(
        request.getRemoteAddr(),
        secret(request).filter(one -> browsers.knows(one, person)).orElse(""));
  }

  /// The person has signed in here. A browser that is used stays known: the cookie is sent again,
  /// so that its days begin anew.
  void remember(String person, HttpServletRequest request, HttpServletResponse response) {
    String before = secret(request).orElse("");
    boolean known = !before.isEmpty() && browsers.use(before, person);
    String kept = known ? before : browsers.remember(person, before);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, kept)
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(behindTls || request.isSecure())
            .maxAge(KEPT)
            .build()
            .toString());
  }

  private Optional<String> secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(one -> one.getName().equals(name))
            .map(Cookie::getValue)
            .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
            .findFirst();
  }
}
