package org.haltwire.centre.looks;

import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What each person works on now, in their session: it holds for a quarter of an hour after the
/// last look. Pages know it as `@purposes`.
@Component
public class Purposes {

  static final Duration HOLDS = Duration.ofMinutes(15);
  private static final String KEY = "haltwire.purpose";

  private final InstantSource clock;

  Purposes(InstantSource clock) {
    this.clock = clock;
  }

  private record Stated(Purpose purpose, long until) implements Serializable {

    @Serial private static final long serialVersionUID = 1L;
  }

  Optional<Purpose> of(HttpSession session) {
    return session.getAttribute(KEY) instanceof Stated stated && stated.until() > clock.millis()
        ? Optional.of(stated.purpose())
        : Optional.empty();
  }

  /// From now on, until it has not been used for a while.
  void state(HttpSession session, Purpose purpose) {
    session.setAttribute(KEY, new Stated(purpose, clock.millis() + HOLDS.toMillis()));
  }

  void end(HttpSession session) {
    session.removeAttribute(KEY);
  }

  /// For the frame of pages: the case, `12`, or the words; empty where nothing was said.
  public String current() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      HttpSession session = request.getRequest().getSession(false);
      return session == null
          ? ""
          : of(session)
              .map(one -> one.caseNumber() > 0 ? "№ " + one.caseNumber() : one.words())
              .orElse("");
    }
    return "";
  }
}
