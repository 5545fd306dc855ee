package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NavigableSet;
import java.util.Optional;
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

  PeoplePage(ConsoleAccounts accounts, PersonLinks links, Participants participants) {
    this.accounts = accounts;
    this.links = links;
    this.participants = participants;
  }

  @ModelAttribute("acting")
  Acting acting(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    return new Acting(person, request, response);
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
      @RequestParam(required = false, defaultValue = "") Set<ConsoleRole> roles,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    if (roles.isEmpty() || !Person.isName(name) || !Person.isDisplay(display.strip())) {
      return acting.refuse("people.wrong", list(model), model);
    }
    if (!Duties.areApart(roles)) {
      return acting.refuse("people.apart", list(model), model);
    }
    if (!accounts.add(name, display.strip(), roles, acting.name())) {
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
    return accounts.person(name).filter(one -> !one.locked()).isEmpty()
        ? acting.refuse("people.no-link", list(model), model)
        : show(name, acting, model);
  }

  @PostMapping("/people/{name}/roles")
  String roles(
      @PathVariable String name,
      @RequestParam(required = false, defaultValue = "") Set<ConsoleRole> roles,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    if (!Duties.areApart(roles)) {
      return acting.refuse("people.apart", list(model), model);
    }
    return !roles.isEmpty() && accounts.setRoles(name, roles, acting.name())
        ? "redirect:/people"
        : acting.refuse("people.last", list(model), model);
  }

  /// For whom somebody works, and where they live.
  @PostMapping("/people/{name}/reach")
  String reach(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String institution,
      @RequestParam(defaultValue = "") String regions,
      @RequestParam(defaultValue = "") String home,
      @ModelAttribute(name = "acting", binding = false) Acting acting,
      Model model) {
    Optional<NavigableSet<String>> at = Reach.regions(regions);
    Optional<NavigableSet<String>> from = Reach.regions(home);
    boolean known = institution.isEmpty() || participants.find(institution).isPresent();
    if (at.isEmpty() || from.isEmpty() || !known) {
      return acting.refuse("people.reach-wrong", list(model), model);
    }
    Reach reach = new Reach(institution, at.get(), from.get());
    return accounts.setReach(name, reach, acting.name())
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

  private String show(
      String name, @ModelAttribute(name = "acting", binding = false) Acting acting, Model model) {
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
