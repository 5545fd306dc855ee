package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What every way to sign in ends with.
@Component
final class Answers {

  private final Sessions sessions;
  private final BrowserCookie cookie;
  private final InstantSource clock;

  Answers(Sessions sessions, BrowserCookie cookie, InstantSource clock) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.clock = clock;
  }

  /// Signs the person in, and leads them on: who has to set up a second factor, to where that is.
  String in(Person person, Way way, HttpServletRequest request, HttpServletResponse response) {
    OneSession one = sessions.begin(person, way, request, response);
    cookie.remember(person.name(), request, response);
    return one.confined() ? "redirect:/factors?first" : "redirect:/";
  }

  String half(Person person, HttpServletRequest request) {
    new HalfWay(person.name(), clock.millis()).keep(request);
    return "redirect:/sign-in/second";
  }

  /// Says on the page why it was not right.
  static void refuse(SignInDesk.Outcome outcome, HttpServletResponse response, Model model) {
    if (outcome instanceof SignInDesk.Outcome.Waits waits) {
      long seconds = waits.left().toSeconds() + 1;
      response.setStatus(429);
      response.setHeader("Retry-After", Long.toString(seconds));
      model.addAttribute("waitSeconds", seconds);
    } else {
      response.setStatus(401);
      model.addAttribute("wrong", true);
    }
  }
}
