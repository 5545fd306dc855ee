package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.Notice;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sign-in by the one-time link or by password, and setting the password.
@Controller
@Order(10)
class SignInPage implements Notice {

  private final ConsoleAccounts accounts;
  private final OneTimeLink link;
  private final PersonLinks links;
  private final Patience patience;
  private volatile int port;

  SignInPage(ConsoleAccounts accounts, PersonLinks links, InstantSource clock) {
    this.accounts = accounts;
    this.links = links;
    this.link = new OneTimeLink(clock);
    this.patience = new Patience(clock);
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
    model.addAttribute("hasPassword", accounts.hasPassword(ConsoleAccounts.ADMINISTRATOR));
    return "sign-in";
  }

  @PostMapping("/sign-in")
  String byPassword(
      @RequestParam String name,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    List<String> who = List.of("name " + name, "address " + request.getRemoteAddr());
    Duration left = who.stream().map(patience::left).max(Duration::compareTo).orElseThrow();
    if (!left.isZero()) {
      response.setStatus(429);
      response.setHeader("Retry-After", Long.toString(left.toSeconds() + 1));
      model.addAttribute("waitSeconds", left.toSeconds() + 1);
      return ask(model);
    }
    if (!accounts.matches(name, password)) {
      who.forEach(patience::failed);
      response.setStatus(401);
      model.addAttribute("wrong", true);
      return ask(model);
    }
    who.forEach(patience::succeeded);
    Session.begin(accounts.person(name).orElseThrow(), request, response);
    return "redirect:/";
  }

  /// Only asks: a mail scanner or a preview that fetches the address must not use the link up.
  @GetMapping("/sign-in/{token}")
  String offer(@PathVariable String token, HttpServletResponse response, Model model) {
    model.addAttribute("token", token);
    if (!link.works(token) && !links.works(token)) {
      response.setStatus(404);
      return "sign-in-over";
    }
    return "sign-in-once";
  }

  @PostMapping("/sign-in/{token}")
  String once(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    Optional<Person> owner =
        (link.use(token) ? Optional.of(ConsoleAccounts.ADMINISTRATOR) : links.use(token))
            .flatMap(accounts::person)
            .filter(person -> !person.locked());
    if (owner.isEmpty()) {
      response.setStatus(404);
      return "sign-in-over";
    }
    Session.begin(owner.get(), request, response);
    boolean known =
        owner.get().name().equals(ConsoleAccounts.ADMINISTRATOR)
            && accounts.hasPassword(ConsoleAccounts.ADMINISTRATOR);
    return known ? "redirect:/" : "redirect:/password";
  }

  @GetMapping("/password")
  String askNew() {
    return "password";
  }

  @PostMapping("/password")
  String set(
      @RequestParam String password,
      @RequestParam String again,
      Authentication person,
      HttpServletResponse response,
      Model model) {
    String problem = problem(password, again);
    if (!problem.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("problem", problem);
      return "password";
    }
    accounts.setPassword(person.getName(), password);
    return "redirect:/?passwordSet";
  }

  private static String problem(String password, String again) {
    if (!password.equals(again)) {
      return "password.differ";
    }
    if (password.length() < ConsoleAccounts.SHORTEST) {
      return "password.short";
    }
    return password.getBytes(StandardCharsets.UTF_8).length > ConsoleAccounts.LONGEST_BYTES
        ? "password.long"
        : "";
  }
}
