package org.haltwire.centre.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Gives the frame around every page what it needs to know, and keeps the language that the reader
/// asked for.
final class Frame implements HandlerInterceptor {

  /// What is around a page beside its languages.
  ///
  /// @param sandbox whether nothing on any page is real
  record Around(
      String theme,
      List<Wish> themes,
      String shortcuts,
      List<Wish> wishes,
      List<Menu.Group> menu,
      boolean sandbox) {

    public List<Shortcut> keys() {
      return KEYS;
    }
  }

  /// What single keys do; `keys.js` does it.
  private static final List<Shortcut> KEYS =
      List.of(
          new Shortcut(List.of("/"), "shortcut.search"),
          new Shortcut(List.of("j", "k"), "shortcut.walk"),
          new Shortcut(List.of("Enter"), "shortcut.open"),
          new Shortcut(List.of("?"), "shortcut.help"));

  private final ReaderLanguage languages = new ReaderLanguage();
  private final boolean sandbox;

  Frame(boolean sandbox) {
    this.sandbox = sandbox;
  }

  /// A language for the page at hand.
  record Choice(String code, String ownName, String address, boolean current) {}

  /// @param says the text about it
  record Shortcut(List<String> keys, String says) {}

  /// A value of a preference for the page at hand.
  record Wish(String value, String address, boolean current) {}

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    ReaderLanguage.asked(request)
        .ifPresent(one -> languages.setLocale(request, response, one.locale()));
    Preference.THEME.keep(request, response);
    Preference.SHORTCUTS.keep(request, response);
    return true;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
      page.addObject("path", request.getRequestURI());
      page.addObject("tongues", choices(request));
      page.addObject("frame", around(request));
    }
  }

  private Around around(HttpServletRequest request) {
    return new Around(
        Preference.THEME.of(request),
        wishes(Preference.THEME, request),
        Preference.SHORTCUTS.of(request),
        wishes(Preference.SHORTCUTS, request),
        menu(request),
        sandbox);
  }

  private List<Menu.Group> menu(HttpServletRequest request) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    String path = asked(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    return person == null ? List.of() : Menu.groups(person, path);
  }

  private static List<Wish> wishes(Preference preference, HttpServletRequest request) {
    String now = preference.of(request);
    return preference.values().stream()
        .map(
            value -> new Wish(value, address(preference.name(), value, request), value.equals(now)))
        .toList();
  }

  private List<Choice> choices(HttpServletRequest request) {
    String now = languages.resolveLocale(request).getLanguage();
    return Tongue.ALL.stream()
        .map(one ->
            new Choice(
                one.code(),
                one.ownName(),
                address(ReaderLanguage.PARAMETER, one.code(), request),
                one.code().equals(now)))
        .toList();
  }

  /// A page that answers a form cannot be asked for again: its switches lead home, and those of the
  /// public's pages to where these begin.
  private static String address(String parameter, String value, HttpServletRequest request) {
    if (!"GET".equals(asked(request, RequestDispatcher.ERROR_METHOD, request.getMethod()))) {
      String home =
          List.of("/public", "/ticket", "/held").stream()
              .filter(request.getRequestURI()::startsWith)
              .findFirst()
              .orElse("/");
      return home + "?" + parameter + "=" + value;
    }
    return UriComponentsBuilder.newInstance()
        .path(asked(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI()))
        .query(asked(request, RequestDispatcher.ERROR_QUERY_STRING, request.getQueryString()))
        .replaceQueryParam(parameter, value)
        .build()
        .toUriString();
  }

  /// What the reader asked for, where the page says that it failed.
  private static String asked(
      HttpServletRequest request, String ofFailed, @Nullable String ofThis) {
    boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
    return Objects.toString(failed ? request.getAttribute(ofFailed) : ofThis, "");
  }
}
