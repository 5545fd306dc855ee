package org.haltwire.centre.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers as a problem what is refused before a door is reached: no such door, another method, a
/// parameter of the wrong kind. The console's pages have their own answers.
@Component
class BeforeTheDoors extends AbstractHandlerExceptionResolver {

  BeforeTheDoors() {
    setOrder(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  protected boolean shouldApplyTo(HttpServletRequest request, @Nullable Object handler) {
    String path = request.getRequestURI();
    return path.startsWith("/v1/") || path.startsWith("/aos/") || path.startsWith("/stir/");
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
    Exchange exchange = new Exchange(request, response);
    return switch (failure) {
      case NoResourceFoundException _ ->
          answer(
              exchange, Problem.of(ProblemKind.NO_DOOR, "See /v3/api-docs for those there are."));
      case HttpRequestMethodNotSupportedException other -> {
        String allowed = String.join(", ", other.getHeaders().getValuesAsList("Allow"));
        response.setHeader("Allow", allowed);
        yield answer(exchange, method(allowed, other.getMethod()));
      }
      case MethodArgumentTypeMismatchException wrong -> answer(exchange, parameter(wrong));
      default -> null;
    };
  }

  private static Problem method(String allowed, String found) {
    return Problem.of(ProblemKind.METHOD, "Expected %s, but got %s.".formatted(allowed, found));
  }

  private static Problem parameter(MethodArgumentTypeMismatchException wrong) {
    String found = Faults.quoted(String.valueOf(wrong.getValue()));
    return Problem.of(
        ProblemKind.GARBLED,
        "Expected true or false in the parameter %s, but got %s."
            .formatted(wrong.getName(), found));
  }

  private static ModelAndView answer(Exchange exchange, Problem problem) {
    try {
      exchange.problem(problem);
      return new ModelAndView();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
