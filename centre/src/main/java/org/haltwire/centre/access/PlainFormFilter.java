package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers with a page, and not with nothing, where a form of the public cannot be read: files,
/// more than a form may hold, or what only says that it is a form. Whatever asks for a field of
/// such a request later, be it the language of the page about it, would fail again.
final class PlainFormFilter extends OncePerRequestFilter {

  /// Shows the page for the status that is set.
  static final String UNREADABLE = "/public/unreadable";

  /// The only form with a file.
  private static final String PICTURE = "/public/check/picture";

  private static final long LIMIT = 4L << 20;
  private static final int BAD = 400;
  private static final int TOO_LARGE = 413;
  private static final int NO_FORM = 415;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int refused = refusal(request);
    if (refused == 0) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(refused);
      request.getRequestDispatcher(UNREADABLE).forward(new Unread(request), response);
    }
  }

  private static int refusal(HttpServletRequest request) {
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return request.getRequestURI().equals(PICTURE) ? refusalOfFile(request) : NO_FORM;
    }
    try {
      request.getParameterMap();
      return 0;
    } catch (IllegalStateException unreadable) {
      return request.getContentLengthLong() > LIMIT ? TOO_LARGE : BAD;
    }
  }

  private static int refusalOfFile(HttpServletRequest request) {
    try {
      request.getParts();
      return 0;
    } catch (IllegalStateException tooLarge) {
      return TOO_LARGE;
    } catch (IOException | ServletException garbled) {
      return BAD;
    }
  }

  /// The request without its fields.
  private static final class Unread extends HttpServletRequestWrapper {

    Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public @Nullable String getContentType() {
      return null;
    }

    @Override
    public @Nullable String getQueryString() {
      return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }
  }
}
