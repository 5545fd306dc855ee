package org.haltwire.centre.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.haltwire.centre.work.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/// Catches what nobody else caught, around everything. The web server would write it down with its
/// message, in which there may be what was asked about and by whom; here the log learns the types,
/// the places in the code and the route, never the address itself.
final class LastResort implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
  private static final String RETRY_SECONDS = "5";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException hungUp) {
      LOG.debug("an answer was not sent: {}", FailureWords.brief(hungUp));
    } catch (ServletException | RuntimeException failure) {
      failed((HttpServletRequest) request, (HttpServletResponse) response, root(failure));
    }
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, Throwable failure) {
    if (failure instanceof InvalidParameterException) {
      // Not as an error page: that would read the same parameters again.
      status(response, HttpServletResponse.SC_BAD_REQUEST);
    } else if (failure instanceof IOException hungUp) {
      LOG.debug("an answer was not sent: {}", FailureWords.brief(hungUp));
    } else if (FailureWords.isOutage(failure)) {
      LOG.warn("{} waits: {}", route(request), FailureWords.brief(failure));
      if (!response.isCommitted()) {
        response.setHeader("Retry-After", RETRY_SECONDS);
      }
      page(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      LOG.error("{} failed: {}", route(request), FailureWords.whole(failure));
      page(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static void page(HttpServletRequest request, HttpServletResponse response, int status) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      status(response, status);
      return;
    }
    if (!response.isCommitted()) {
      try {
        response.sendError(status);
      } catch (IOException hungUp) {
        LOG.debug("an answer was not sent: {}", FailureWords.brief(hungUp));
      }
    }
  }

  private static void status(HttpServletResponse response, int status) {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setStatus(status);
    }
  }

  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + " " + (pattern == null ? "(no route)" : pattern);
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof ServletException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
