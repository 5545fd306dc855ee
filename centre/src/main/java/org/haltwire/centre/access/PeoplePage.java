package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.haltwire.centre.participants.Participants;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Who may sign in, and what each may do. A link to hand over is shown once.
@Controller
class PeoplePage {

  private final ConsoleAccounts accounts;
  private final PersonLinks links;
  private final Participants participants;
  private final SignInOffer offer;

  PeoplePage(
      ConsoleAccounts accounts, PersonLinks links, Participants participants, SignInOffer offer) {
    this.accounts = accounts;
    this.links = links;
    this.participants = participants;
    this.offer = offer;
  }

  @ModelAttribute("acting")
  Acting acting(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    return new Acting(person, request, response);
  }

  @ModelAttribute("asked")
  DutyForm asked(
      @RequestParam(required = false, defaultValue = "") Set<ConsoleRole> roles,
      @RequestParam(defaultValue = "") String institution,
      @RequestParam(defaultValue = "") String regions,
      @RequestParam(defaultValue = "") String home) {
    return new DutyForm(roles, institution, regions, home);
  }

  @GetMapping("/people")
  String list(Model model) {
    model.addAttribute("people", accounts.all());
    model.addAttribute("roles", ConsoleRole.values());
    model.addAttribute("institutions", participants.all());
    return "people";
  }

  @PostMapping("/people")
  String add(
      @RequestParam String name,
      @RequestParam String display,
      @ModelAttribute(name = "asked", binding = false) DutyForm asked,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    if (!offer.local()) {
      return acting.refuse("oidc.local-off", list(model), model);
    }
    if (asked.roles().isEmpty() || !Person.isName(name) || !Person.isDisplay(display.strip())) {
      return acting.refuse("people.wrong", list(model), model);
    }
    String wrong = asked.wrong(Person.NOBODY, participants);
    if (!wrong.isEmpty()) {
      return acting.refuse(wrong, list(model), model);
    }
    if (!accounts.add(name, display.strip(), asked.roles(), asked.reach(), acting.name())) {
      return acting.refuse("people.taken", list(model), model);
    }
    return show(name, acting, model);
  }

  /// The answer itself shows the link, and no address leads to it again.
  @PostMapping("/people/{name}/link")
  String link(
      @PathVariable String name,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    if (!offer.local() || offer.isOfProvider(name)) {
      String why = offer.isOfProvider(name) ? "oidc.elsewhere" : "oidc.local-off";
      return acting.refuse(why, list(model), model);
    }
    return show(name, acting, model);
  }

  /// What somebody may do, and for whom they work; of who comes by the provider, for whom alone.
  @PostMapping("/people/{name}/duty")
  String duty(
      @PathVariable String name,
      @ModelAttribute(name = "asked", binding = false) DutyForm asked,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    Person now = accounts.person(name).orElse(Person.NOBODY);
    if (now.isOfProvider() && !asked.roles().isEmpty()) {
      return acting.refuse("oidc.elsewhere", list(model), model);
    }
    DutyForm all = now.isOfProvider() ? asked.with(now.roles()) : asked;
    String wrong = all.wrong(now, participants);
    if (!wrong.isEmpty()) {
      return acting.refuse(wrong, list(model), model);
    }
    boolean some = now.isOfProvider() || !all.roles().isEmpty();
    return some && accounts.setDuty(name, all.roles(), all.reach(), acting.name())
        ? "redirect:/people"
        : acting.refuse("people.last", list(model), model);
  }

  @PostMapping("/people/{name}/lock")
  String lock(
      @PathVariable String name,
      @RequestParam boolean locked,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    return accounts.setLocked(name, locked, acting.name())
        ? "redirect:/people"
        : acting.refuse("people.last", list(model), model);
  }

  private String show(String name, Acting acting, Model model) {
    if (!accounts.handLink(name, acting.name())) {
      return acting.refuse("people.no-link", list(model), model);
    }
    model.addAttribute("owner", name);
    model.addAttribute("newLink", acting.address("/sign-in/" + links.make(name)));
    return list(model);
  }

  /// Who acts, in which exchange.
  record Acting(Authentication person, HttpServletRequest request, HttpServletResponse response) {

    String name() {
      return person.getName();
    }

    String address(String path) {
      return ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    }

    String refuse(String why, String page, Model model) {
      response.setStatus(422);
      model.addAttribute("problem", why);
      return page;
    }
  }
}
