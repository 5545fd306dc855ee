package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.haltwire.centre.access.factor.Passwords;
import org.haltwire.centre.access.guess.KnownBrowsers;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sets the password of who is signed in. Their other sessions end, and browsers they used are
/// strange again.
@Controller
class PasswordPage {

  private final Passwords passwords;
  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final BrowserCookie cookie;
  private final AuditLog log;

  PasswordPage(
      Passwords passwords,
      Sessions sessions,
      KnownBrowsers browsers,
      BrowserCookie cookie,
      AuditLog log) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.browsers = browsers;
    this.cookie = cookie;
    this.log = log;
  }

  @GetMapping("/password")
  String ask(HttpServletRequest request, Model model) {
    model.addAttribute("next", OneSession.of(request).isEmpty() ? "/" : next(request));
    return "password";
  }

  @PostMapping("/password")
  String set(
      @RequestParam String password,
      @RequestParam String again,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String problem = problem(password, again);
    if (!problem.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("problem", problem);
      return ask(request, model);
    }
    String name = person.getName();
    passwords.set(name, password);
    OneSession.of(request)
        .ifPresent(one -> {
          sessions.endOthers(name, one);
          sessions.prove(one);
        });
    browsers.forget(name);
    cookie.remember(name, request, response);
    log.record(new Deed(DeedKind.PEOPLE, Deed.person(name), "person/" + name, "", "password set"));
    return "redirect:" + next(request) + "?passwordSet";
  }

  private static String next(HttpServletRequest request) {
    return OneSession.of(request).filter(OneSession::confined).isPresent() ? "/factors" : "/";
  }

  private static String problem(String password, String again) {
    if (!password.equals(again)) {
      return "password.differ";
    }
    if (password.length() < Passwords.SHORTEST) {
      return "password.short";
    }
    return password.length() > Passwords.LONGEST ? "password.long" : "";
  }
}
