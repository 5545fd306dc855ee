package org.haltwire.centre.looks;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks what somebody works on before they look at people's data.
@Controller
class PurposePage {

  private final Purposes purposes;

  PurposePage(Purposes purposes) {
    this.purposes = purposes;
  }

  @GetMapping("/purpose")
  String ask(@RequestParam(defaultValue = "/") String to, Model model) {
    model.addAttribute("to", local(to));
    return "purpose";
  }

  @PostMapping("/purpose")
  String state(
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "/") String to,
      Principal person,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    if (!purposes.state(session, person, number, reason)) {
      response.setStatus(422);
      model.addAttribute("wrong", number.isBlank() ? "purpose.reason-wrong" : "purpose.case-wrong");
      model.addAttribute("number", number);
      model.addAttribute("reason", reason);
      return ask(to, model);
    }
    return "redirect:" + local(to);
  }

  /// Ends it: the next look asks again.
  @PostMapping("/purpose/end")
  String end(HttpSession session) {
    purposes.end(session);
    return "redirect:/";
  }

  /// Only to a page of ours: `//` would be another host.
  private static String local(String to) {
    boolean ours = to.startsWith("/") && !to.startsWith("//") && !to.contains("\\");
    return ours && to.chars().noneMatch(Character::isISOControl) ? to : "/";
  }
}
