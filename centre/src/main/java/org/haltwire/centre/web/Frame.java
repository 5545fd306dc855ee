package org.haltwire.centre.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Gives the frame around every page what it needs to know, and keeps the language that the reader
/// asked for.
final class Frame implements HandlerInterceptor {

  private final ReaderLanguage languages = new ReaderLanguage();

  /// A language for the page at hand.
  record Choice(String code, String ownName, String address, boolean current) {}

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    ReaderLanguage.asked(request)
        .ifPresent(one -> languages.setLocale(request, response, one.locale()));
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
    }
  }

  private List<Choice> choices(HttpServletRequest request) {
    String now = languages.resolveLocale(request).getLanguage();
    return Tongue.ALL.stream()
        .map(one ->
            new Choice(one.code(), one.ownName(), address(one, request), one.code().equals(now)))
        .toList();
  }

  /// A page that answers a form cannot be asked for again: its language switch leads home.
  private static String address(Tongue tongue, HttpServletRequest request) {
    if (!"GET".equals(asked(request, RequestDispatcher.ERROR_METHOD, request.getMethod()))) {
      return "/?language=" + tongue.code();
    }
    return UriComponentsBuilder.newInstance()
        .path(asked(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI()))
        .query(asked(request, RequestDispatcher.ERROR_QUERY_STRING, request.getQueryString()))
        .replaceQueryParam(ReaderLanguage.PARAMETER, tongue.code())
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
