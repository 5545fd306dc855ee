package org.haltwire.centre.calls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.haltwire.centre.calls.CallsVersion.State;
import org.haltwire.centre.calls.CallsVersions.Done;
import org.haltwire.centre.web.Difference;
import org.haltwire.centre.yaml.WrongYaml;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The terms of operators: the version in force, a proposal, what came before, and an editor.
@Controller
class CallsVersionsPage {

  private static final int LONGEST = 1 << 20;
  private static final int WHY_LEAST = 3;
  private static final int WHY_MOST = 500;
  private static final String LIST = "redirect:/calls/versions";

  private final CallsVersions versions;
  private final CallsVersionStore store;

  CallsVersionsPage(CallsVersions versions, CallsVersionStore store) {
    this.versions = versions;
    this.store = store;
  }

  @GetMapping("/calls/versions")
  String list(Authentication who, Model model) {
    return show(who, "", model);
  }

  @GetMapping("/calls/versions/{number:[0-9]{1,9}}")
  String one(@PathVariable int number, Model model) {
    CallsVersion version = find(number);
    model.addAttribute("version", version);
    model.addAttribute("lines", version.text().lines().toList());
    compare(version, model);
    return "calls-version";
  }

  /// The editor, with the text of a version or of the one in force.
  @GetMapping("/calls/versions/edit")
  String edit(@RequestParam(defaultValue = "") String from, Model model) {
    Optional<CallsVersion> base =
        from.matches("[0-9]{1,9}") ? store.find(Integer.parseInt(from)) : store.inForce();
    return editor(base.map(CallsVersion::text).orElse(""), "", "", model);
  }

  @PostMapping("/calls/versions")
  String propose(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String why,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    String plain = text.replace("\r\n", "\n");
    String reason = why.strip();
    Optional<String> wrong = plain.length() > LONGEST ? Optional.of("") : versions.wrong(plain);
    if (wrong.isPresent() || reason.length() < WHY_LEAST || reason.length() > WHY_MOST) {
      response.setStatus(422);
      model.addAttribute("noWhy", wrong.isEmpty());
      return editor(plain, reason, wrong.orElse(""), model);
    }
    if (versions.propose(plain, who.getName(), reason) == Done.TOO_LATE) {
      response.setStatus(409);
      model.addAttribute("another", true);
      return editor(plain, reason, "", model);
    }
    return LIST;
  }

  @PostMapping("/calls/versions/{number:[0-9]{1,9}}/approve")
  String approve(
      @PathVariable int number, Authentication who, HttpServletResponse response, Model model) {
    try {
      return after(versions.approve(find(number), who.getName()), who, response, model);
    } catch (WrongYaml cannot) {
      response.setStatus(422);
      model.addAttribute("cannot", String.valueOf(cannot.getMessage()));
      return show(who, "", model);
    }
  }

  @PostMapping("/calls/versions/{number:[0-9]{1,9}}/refuse")
  String refuse(
      @PathVariable int number, Authentication who, HttpServletResponse response, Model model) {
    return after(versions.end(find(number), State.REFUSED, who.getName()), who, response, model);
  }

  /// By whoever proposed it.
  @PostMapping("/calls/versions/{number:[0-9]{1,9}}/withdraw")
  String withdraw(
      @PathVariable int number, Authentication who, HttpServletResponse response, Model model) {
    CallsVersion version = find(number);
    if (!version.proposedBy().equals(who.getName())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return after(versions.end(version, State.WITHDRAWN, who.getName()), who, response, model);
  }

  private String after(Done done, Authentication who, HttpServletResponse response, Model model) {
    if (done == Done.DONE) {
      return LIST;
    }
    response.setStatus(409);
    String why =
        switch (done) {
          case DONE, TOO_LATE -> "terms.too-late";
          case OWN -> "terms.own";
          case DEPENDENT -> "terms.dependent";
        };
    return show(who, why, model);
  }

  private CallsVersion find(int number) {
    return store.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(Authentication who, String problem, Model model) {
    Optional<CallsVersion> proposed = store.proposed();
    model.addAttribute("problem", problem);
    model.addAttribute("me", who.getName());
    model.addAttribute("inForce", store.inForce().orElse(null));
    model.addAttribute("terms", versions.inForce());
    model.addAttribute("proposed", proposed.orElse(null));
    model.addAttribute("versions", store.all());
    proposed.ifPresent(version -> compare(version, model));
    return "calls-versions";
  }

  private void compare(CallsVersion version, Model model) {
    String before = store.inForce().map(CallsVersion::text).orElse("");
    model.addAttribute("difference", Difference.between(before, version.text()));
  }

  private String editor(String text, String why, String wrong, Model model) {
    model.addAttribute("text", text);
    model.addAttribute("why", why);
    model.addAttribute("wrong", wrong);
    return "calls-version-edit";
  }
}
