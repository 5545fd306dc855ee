package org.haltwire.centre.looks;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.haltwire.centre.access.Reaches;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks what somebody works on before they look at people's data.
@Controller
class PurposePage {

  private final Purposes purposes;
  private final CaseBook cases;
  private final Reaches reaches;

  PurposePage(Purposes purposes, CaseBook cases, Reaches reaches) {
    this.purposes = purposes;
    this.cases = cases;
    this.reaches = reaches;
  }

  @GetMapping("/purpose")
  String ask(@RequestParam(defaultValue = "/") String to, Model model) {
    model.addAttribute("to", local(to));
    return "purpose";
  }

  /// A case that is not there, or not in the person's regions, is no purpose; both are told alike.
  @PostMapping("/purpose")
  String state(
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "/") String to,
      Principal person,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    Optional<Purpose> purpose = purpose(number.strip(), reason.strip(), person);
    if (purpose.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("wrong", number.isBlank() ? "purpose.reason-wrong" : "purpose.case-wrong");
      model.addAttribute("number", number);
      model.addAttribute("reason", reason);
      return ask(to, model);
    }
    purposes.state(session, purpose.get());
    return "redirect:" + local(to);
  }

  /// Ends it: the next look asks again.
  @PostMapping("/purpose/end")
  String end(HttpSession session) {
    purposes.end(session);
    return "redirect:/";
  }

  private Optional<Purpose> purpose(String number, String reason, Principal person) {
    if (number.isEmpty()) {
      return Purpose.suffices(reason) ? Optional.of(new Purpose(0, reason)) : Optional.empty();
    }
    return Optional.of(number.replaceFirst("^№?\\s*", ""))
        .filter(one -> one.matches("[1-9][0-9]{0,17}"))
        .flatMap(one -> cases.find(CaseBook.By.CASE, one))
        .filter(known -> reaches.of(person).covers(known.regions()))
        .map(known -> new Purpose(known.id(), reason));
  }

  /// Only to a page of ours: `//` would be another host.
  private static String local(String to) {
    boolean ours = to.startsWith("/") && !to.startsWith("//") && !to.contains("\\");
    return ours && to.chars().noneMatch(Character::isISOControl) ? to : "/";
  }
}
