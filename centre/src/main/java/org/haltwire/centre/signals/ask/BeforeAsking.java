package org.haltwire.centre.signals.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.haltwire.centre.access.SignalPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers in CAMARA's shape where there is no such door.
@Component
class BeforeAsking extends AbstractHandlerExceptionResolver {

  BeforeAsking() {
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  protected boolean shouldApplyTo(HttpServletRequest request, @Nullable Object handler) {
    return SignalPaths.covers(request.getRequestURI());
  }

  /// For the log: without the message, which quotes what was sent.
  @Override
  protected String buildLogMessage(Exception failure, HttpServletRequest request) {
    return "answered " + failure.getClass().getSimpleName();
  }

  /// Null leaves the failure to others, as Spring wants it.
  @Override
  protected @Nullable ModelAndView doResolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!(failure instanceof NoResourceFoundException)
        && !(failure instanceof HttpRequestMethodNotSupportedException)) {
      return null;
    }
    try {
      Reply reply = new Reply(request, response);
      reply.correlate();
      reply.refuse(new Refusal(404, "NOT_FOUND", "There is no such API or version here."));
      return new ModelAndView();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
