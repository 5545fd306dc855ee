package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.access.passkey.Passkeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The second step of a sign-in, and the single step of one with a passkey.
@Controller
class SecondStepPage {

  private static final String START = "redirect:/sign-in";

  private final ConsoleAccounts accounts;
  private final SignInDesk desk;
  private final Answers answers;
  private final BrowserCookie cookie;
  private final Ways ways;
  private final Passkeys passkeys;
  private final Refusals refusals;
  private final InstantSource clock;

  SecondStepPage(
      ConsoleAccounts accounts,
      SignInDesk desk,
      Answers answers,
      BrowserCookie cookie,
      Ways ways,
      Passkeys passkeys,
      Refusals refusals,
      InstantSource clock) {
    this.accounts = accounts;
    this.desk = desk;
    this.answers = answers;
    this.cookie = cookie;
    this.ways = ways;
    this.passkeys = passkeys;
    this.refusals = refusals;
    this.clock = clock;
  }

  @GetMapping("/sign-in/second")
  String ask(HttpServletRequest request, Model model) {
    return HalfWay.of(request, clock.millis()).map(half -> page(half.name(), model)).orElse(START);
  }

  private String page(String name, Model model) {
    model.addAttribute("present", ways.of(name));
    return "sign-in-second";
  }

  @PostMapping("/sign-in/second")
  String byCode(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<HalfWay> half = HalfWay.of(request, clock.millis());
    if (half.isEmpty()) {
      return START;
    }
    String name = half.get().name();
    SignInDesk.Outcome outcome = desk.code(name, code, cookie.caller(name, request));
    if (outcome instanceof SignInDesk.Outcome.Right right) {
      return answers.in(right.person(), Ways.wayOf(code), request, response);
    }
    Answers.refuse(outcome, response, model);
    return page(name, model);
  }

  /// Any passkey of the browser's; where a password came first, one of its person.
  @PostMapping("/sign-in/passkey-options")
  @ResponseBody
  Map<String, Object> options(HttpServletRequest request) {
    return PasskeyAsked.ask(
        HalfWay.of(request, clock.millis())
            .map(half -> passkeys.toUse(half.name()))
            .orElseGet(passkeys::toUseAny),
        request);
  }

  @PostMapping("/sign-in/passkey")
  String byPasskey(
      @RequestParam String answer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Person> owner =
        PasskeyAsked.answered(passkeys, answer, request)
            .flatMap(accounts::person)
            .filter(Person::signsInHere);
    if (owner.isPresent()) {
      return answers.in(owner.get(), Way.PASSKEY, request, response);
    }
    refusals.record(Refusals.UNKNOWN, "passkey not accepted", request.getRemoteAddr());
    response.setStatus(401);
    model.addAttribute("passkeyWrong", true);
    model.addAttribute("ready", true);
    return "sign-in";
  }
}
