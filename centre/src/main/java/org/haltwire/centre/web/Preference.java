package org.haltwire.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// Something that readers choose about how pages look or behave. It is asked for by a parameter of
/// any page, such as `?theme=dark`, and kept in a cookie of the same name, so that it is known when
/// the page is written and nothing flashes. Nobody needs to be signed in.
///
/// @param values the first is for readers who never chose
record Preference(String name, List<String> values) {

  /// Light or dark; `system` follows the device.
  static final Preference THEME = new Preference("theme", List.of("system", "light", "dark"));

  /// Single keys that lead to pages. Who speaks to the device rather than types needs them off
  /// (WCAG 2.1.4).
  static final Preference SHORTCUTS = new Preference("shortcuts", List.of("on", "off"));

  Preference {
    values = List.copyOf(values);
  }

  /// The value asked for, else the one kept, else the first.
  String of(HttpServletRequest request) {
    return asked(request)
        .or(() ->
            Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(values::contains))
        .orElse(values.getFirst());
  }

  void keep(HttpServletRequest request, HttpServletResponse response) {
    asked(request)
        .ifPresent(value -> response.addHeader("Set-Cookie", cookie(name, value).toString()));
  }

  /// A choice is not personal and opens nothing: it may stay for a year.
  static ResponseCookie cookie(String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .maxAge(Duration.ofDays(365))
        .httpOnly(true)
        .sameSite("Lax")
        .build();
  }

  private Optional<String> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(name)).filter(values::contains);
  }
}
