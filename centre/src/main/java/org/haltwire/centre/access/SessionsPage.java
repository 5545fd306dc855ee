package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own sessions, to see a strange one and end it.
@Controller
class SessionsPage {

  private static final List<String> BROWSERS =
      List.of("Edg", "OPR", "YaBrowser", "Firefox", "Chrome", "Safari");
  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");

  private final Sessions sessions;

  SessionsPage(Sessions sessions) {
    this.sessions = sessions;
  }

  /// A session as its person sees it.
  ///
  /// @param browser its name, empty where it is not known
  record Row(
      String id,
      long began,
      long used,
      String way,
      String address,
      String browser,
      boolean current) {}

  @GetMapping("/sessions")
  String list(Authentication person, HttpServletRequest request, Model model) {
    String now = OneSession.of(request).map(one -> one.beginning().id()).orElse("");
    model.addAttribute(
        "sessions", sessions.of(person.getName()).stream().map(one -> row(one, now)).toList());
    return "sessions";
  }

  @PostMapping("/sessions/{id:[0-9a-f-]{36}}/end")
  String end(@PathVariable String id, Authentication person) {
    sessions.end(person.getName(), id);
    return "redirect:/sessions";
  }

  @PostMapping("/sessions/end-others")
  String endOthers(Authentication person, HttpServletRequest request) {
    OneSession.of(request).ifPresent(one -> sessions.endOthers(person.getName(), one));
    return "redirect:/sessions";
  }

  private static Row row(OneSession one, String now) {
    OneSession.Beginning beginning = one.beginning();
    return new Row(
        beginning.id(),
        beginning.began(),
        one.used(),
        beginning.way().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        beginning.address(),
        browser(beginning.browser()),
        beginning.id().equals(now));
  }

  /// `Firefox, Linux`: what a browser says of itself, in names; empty where it says nothing known.
  static String browser(String agent) {
    String name = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
    String system = first(SYSTEMS, agent).replace("Macintosh", "macOS");
    return name.isEmpty() || system.isEmpty() ? name + system : name + ", " + system;
  }

  private static String first(List<String> known, String agent) {
    return known.stream()
        .filter(one -> Pattern.compile("\\b" + one).matcher(agent).find())
        .findFirst()
        .orElse("");
  }
}
