package org.haltwire.centre.looks;

import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.access.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What each person works on now, in their session: it holds for a quarter of an hour after the
/// last look. Pages know it as `@purposes`.
@Component
public class Purposes {

  static final Duration HOLDS = Duration.ofMinutes(15);
  private static final String KEY = "haltwire.purpose";

  private final CaseBook cases;
  private final Reaches reaches;
  private final InstantSource clock;

  Purposes(CaseBook cases, Reaches reaches, InstantSource clock) {
    this.cases = cases;
    this.reaches = reaches;
    this.clock = clock;
  }

  private record Stated(Purpose purpose, long until) implements Serializable {

    @Serial private static final long serialVersionUID = 1L;
  }

  /// Whether somebody has said what they work on, and lately.
  public boolean isStated(HttpSession session) {
    return of(session).isPresent();
  }

  /// Takes what somebody works on: the number of a case, or a reason where it is none. False where
  /// that will not do. A case that is not there, or not in the person's regions, is no purpose;
  /// both are told alike.
  public boolean state(HttpSession session, Principal person, String number, String reason) {
    Optional<Purpose> purpose = purpose(number.strip(), reason.strip(), person);
    purpose.ifPresent(one -> state(session, one));
    return purpose.isPresent();
  }

  private Optional<Purpose> purpose(String number, String reason, Principal person) {
    if (number.isEmpty()) {
      return Purpose.suffices(reason) ? Optional.of(new Purpose(0, reason)) : Optional.empty();
    }
    return Optional.of(number.replaceFirst("^№?\\s*", ""))
        .filter(one -> one.matches("[1-9][0-9]{0,17}"))
        .flatMap(one -> cases.find(CaseBook.By.CASE, one))
        .filter(known -> reaches.of(person).covers(known.regions()))
        .map(known -> new Purpose(known.id(), reason));
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
