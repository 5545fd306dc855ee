package org.haltwire.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The reader's language: the one asked for with `?language=`, else the one chosen earlier (a
/// cookie), else the browser's.
final class ReaderLanguage implements LocaleResolver {

  static final String PARAMETER = "language";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request)
        .or(() -> chosen(request))
        .orElseGet(() -> Tongue.among(request.getLocales()))
        .locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      response.addHeader(
          "Set-Cookie", Preference.cookie(PARAMETER, locale.getLanguage()).toString());
    }
  }

  static Optional<Tongue> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Tongue::of);
  }

  private static Optional<Tongue> chosen(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, PARAMETER))
        .flatMap(cookie -> Tongue.of(cookie.getValue()));
  }
}
