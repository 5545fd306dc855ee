package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/// Somebody whose password or link was right and whose second factor is still asked for. It opens
/// nothing, and is over after five minutes.
///
/// @param at the clock's milliseconds
record HalfWay(String name, long at) {

  private static final String KEY = "haltwire.half-way";
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  void keep(HttpServletRequest request) {
    request.getSession(true).setAttribute(KEY, this);
    request.changeSessionId();
  }

  static Optional<HalfWay> of(HttpServletRequest request, long now) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(KEY))
        .filter(HalfWay.class::isInstance)
        .map(HalfWay.class::cast)
        .filter(one -> now - one.at() < GOOD_FOR.toMillis());
  }
}
