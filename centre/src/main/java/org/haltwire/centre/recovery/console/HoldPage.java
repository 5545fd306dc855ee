package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.recovery.console.MovePage.Told;
import org.haltwire.centre.recovery.hold.Answered;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.restitution.ReturnDesk;
import org.haltwire.core.profile.ReturnBasis;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One hold: its steps, whose money it is, what a return still needs, and what its holder says.
@Controller
class HoldPage {

  private final HoldReading reading;
  private final HoldStore store;
  private final ReturnDesk returns;

  HoldPage(HoldReading reading, HoldStore store, ReturnDesk returns) {
    this.reading = reading;
    this.store = store;
    this.returns = returns;
  }

  @GetMapping("/recovery/holds/{id}")
  String show(
      @PathVariable String id, Authentication person, HttpServletResponse response, Model model) {
    Optional<HoldSheet> sheet = reading.of(id, person.getName());
    if (sheet.isEmpty()) {
      return CasePage.unknown(response);
    }
    model.addAttribute("sheet", sheet.get());
    return "recovery-hold";
  }

  /// Notes a document of an authority that came on paper.
  @PostMapping("/recovery/holds/{id}/documents")
  String document(
      @PathVariable String id,
      @RequestParam Map<String, String> given,
      Authentication person,
      HttpServletResponse response,
      RedirectAttributes then) {
    Optional<Hold> hold = store.find(id);
    if (hold.isEmpty()) {
      return CasePage.unknown(response);
    }
    String document = given.getOrDefault("document", "").strip();
    Optional<ReturnBasis> basis =
        reading.kinds(hold.get()).stream()
            .filter(one -> one.name().equals(given.get("basis")))
            .findFirst();
    if (basis.isEmpty() || document.isEmpty() || document.length() > MovePage.REASON) {
      then.addFlashAttribute("told", new Told(id, "document.wrong", false));
    } else {
      boolean added = returns.add(id, basis.get(), person.getName(), document);
      then.addFlashAttribute(
          "told", new Told(id, added ? "hold-done.document" : "document.refused", added));
    }
    return "redirect:/recovery/holds/" + id + "#return";
  }

  @PostMapping("/recovery/holds/{id}/return")
  String giveBack(
      @PathVariable String id,
      @RequestParam Map<String, String> given,
      Authentication person,
      HttpServletResponse response,
      RedirectAttributes then) {
    if (store.find(id).isEmpty()) {
      return CasePage.unknown(response);
    }
    MovePage.Form form = MovePage.Form.of(given);
    Answered answered = returns.order(id, form.revision(), person.getName(), "DOCUMENTS_SUFFICE");
    then.addFlashAttribute("told", Told.of(id, "return", answered.outcome()));
    return "redirect:/recovery/holds/" + id + "#return";
  }
}
