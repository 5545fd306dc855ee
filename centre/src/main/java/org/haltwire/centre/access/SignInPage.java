package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.Notice;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sign-in by a one-time link or by password.
@Controller
@Order(10)
class SignInPage implements Notice {

  private final ConsoleAccounts accounts;
  private final SignInDesk desk;
  private final Answers answers;
  private final BrowserCookie cookie;
  private final Ways ways;
  private final OneTimeLink link;
  private final PersonLinks links;
  private final boolean local;
  private volatile int port;

  SignInPage(
      ConsoleAccounts accounts,
      PersonLinks links,
      SignInDesk desk,
      Answers answers,
      BrowserCookie cookie,
      Ways ways,
      AccessSettings settings,
      InstantSource clock) {
    this.accounts = accounts;
    this.links = links;
    this.local = settings.local();
    this.desk = desk;
    this.answers = answers;
    this.cookie = cookie;
    this.ways = ways;
    this.link = new OneTimeLink(clock);
  }

  @EventListener
  void serves(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  @Override
  public List<String> lines() {
    return List.of("sign in once: http://localhost:" + port + "/sign-in/" + link.token());
  }

  @GetMapping("/sign-in")
  String ask(Model model) {
    model.addAttribute("ready", local && accounts.anybodySignsInHere());
    return "sign-in";
  }

  @PostMapping("/sign-in")
  String byPassword(
      @RequestParam String name,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (desk.password(name, password, cookie.caller(name, request))) {
      case SignInDesk.Outcome.Right right ->
          answers.in(right.person(), Way.PASSWORD, request, response);
      case SignInDesk.Outcome.Half half -> answers.half(half.person(), request);
      case SignInDesk.Outcome other -> {
        Answers.refuse(other, response, model);
        yield ask(model);
      }
    };
  }

  /// Only asks: a mail scanner or a preview that fetches the address must not use the link up.
  @GetMapping("/sign-in/{token}")
  String offer(@PathVariable String token, HttpServletResponse response, Model model) {
    model.addAttribute("token", token);
    if (!link.works(token) && !(local && links.works(token))) {
      response.setStatus(404);
      return "sign-in-over";
    }
    return "sign-in-once";
  }

  /// The printed link is the way in when nothing else is. A link that was handed over is worth a
  /// password: who has a second factor is asked for it.
  @PostMapping("/sign-in/{token}")
  String once(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    boolean printed = link.use(token);
    Optional<Person> owner =
        (printed ? Optional.of(ConsoleAccounts.ADMINISTRATOR) : handedTo(token))
            .flatMap(accounts::person)
            .filter(Person::signsInHere);
    if (owner.isEmpty()) {
      response.setStatus(404);
      return "sign-in-over";
    }
    Ways.Present present = ways.of(owner.get().name());
    if (!printed && present.second()) {
      return answers.half(owner.get(), request);
    }
    String next = answers.in(owner.get(), printed ? Way.PRINTED_LINK : Way.LINK, request, response);
    boolean done = printed && (present.any() || !local);
    return done ? next : "redirect:/password";
  }

  private Optional<String> handedTo(String token) {
    return local ? links.use(token) : Optional.empty();
  }
}
