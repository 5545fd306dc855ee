package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.haltwire.centre.access.passkey.Passkeys;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where somebody who is signed in proves again who they are, before a dangerous act.
@Controller
class ProvePage {

  private final ConsoleAccounts accounts;
  private final SignInDesk desk;
  private final Sessions sessions;
  private final Ways ways;
  private final Passkeys passkeys;
  private final BrowserCookie cookie;

  ProvePage(
      ConsoleAccounts accounts,
      SignInDesk desk,
      Sessions sessions,
      Ways ways,
      Passkeys passkeys,
      BrowserCookie cookie) {
    this.accounts = accounts;
    this.desk = desk;
    this.sessions = sessions;
    this.ways = ways;
    this.passkeys = passkeys;
    this.cookie = cookie;
  }

  @GetMapping("/prove")
  String ask(Authentication person, Model model) {
    model.addAttribute("present", ways.of(person.getName()));
    return "prove";
  }

  @PostMapping("/prove")
  String byPassword(
      @RequestParam String password,
      @RequestParam(defaultValue = "") String code,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String name = person.getName();
    SignInDesk.Outcome outcome = desk.again(name, password, code, cookie.caller(name, request));
    if (outcome instanceof SignInDesk.Outcome.Right) {
      return proved(request);
    }
    Answers.refuse(outcome, response, model);
    return ask(person, model);
  }

  @PostMapping("/prove/passkey-options")
  @ResponseBody
  Map<String, Object> options(Authentication person, HttpServletRequest request) {
    return PasskeyAsked.ask(passkeys.toUse(person.getName()), request);
  }

  @PostMapping("/prove/passkey")
  String byPasskey(
      @RequestParam String answer,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    boolean theirs =
        PasskeyAsked.answered(passkeys, answer, request)
            .filter(person.getName()::equals)
            .flatMap(accounts::person)
            .filter(Person::signsInHere)
            .isPresent();
    if (theirs) {
      return proved(request);
    }
    response.setStatus(401);
    model.addAttribute("wrong", true);
    return ask(person, model);
  }

  private String proved(HttpServletRequest request) {
    OneSession.of(request).ifPresent(sessions::prove);
    return "redirect:" + StepUpFilter.back(request);
  }
}
