package org.haltwire.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
    boolean again = request.getMethod().equals("GET");
    return Tongue.ALL.stream()
        .map(one ->
            new Choice(one.code(), one.ownName(), address(one, again), one.code().equals(now)))
        .toList();
  }

  /// A page that answers a form cannot be asked for again: its language switch leads home.
  private static String address(Tongue tongue, boolean again) {
    if (!again) {
      return "/?language=" + tongue.code();
    }
    var here = ServletUriComponentsBuilder.fromCurrentRequest();
    here.scheme(null).host(null).port(null);
    return here.replaceQueryParam(ReaderLanguage.PARAMETER, tongue.code()).build().toUriString();
  }
}
