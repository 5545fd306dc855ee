package org.haltwire.centre.recovery.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.recovery.hold.Answered;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldDesk;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The forms that move a hold. Each names the revision that its reader saw.
@Controller
class MovePage {

  static final int REASON = 200;

  private final HoldStore store;
  private final HoldDesk desk;

  MovePage(HoldStore store, HoldDesk desk) {
    this.store = store;
    this.desk = desk;
  }

  /// What a reader is told about a move.
  ///
  /// @param words the key of the text
  record Told(String hold, String words, boolean good) {

    static Told of(String hold, String move, Answered.Outcome outcome) {
      boolean good = outcome == Answered.Outcome.DONE || outcome == Answered.Outcome.SECOND_PERSON;
      return outcome == Answered.Outcome.DONE
          ? new Told(hold, "hold-done." + move, true)
          : new Told(hold, "hold-outcome." + Arithmetic.word(outcome), good);
    }
  }

  /// A form's fields; a revision that is no number is none that there was.
  ///
  /// @param basis of an extension
  /// @param from which page it was sent
  record Form(int revision, String reason, String basis, String from) {

    static Form of(Map<String, String> given) {
      String revision = given.getOrDefault("revision", "");
      return new Form(
          revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1,
          given.getOrDefault("reason", "").strip(),
          given.getOrDefault("basis", ""),
          given.getOrDefault("from", ""));
    }

    boolean hasReason() {
      return !reason.isEmpty() && reason.length() <= REASON;
    }
  }

  @PostMapping("/recovery/holds/{id}/{move:order|release|extend}")
  String move(
      @PathVariable String id,
      @PathVariable String move,
      @RequestParam Map<String, String> given,
      Authentication person,
      RedirectAttributes then,
      HttpServletResponse response) {
    Form form = Form.of(given);
    Optional<Hold> hold = store.find(id);
    if (hold.isEmpty()) {
      return CasePage.unknown(response);
    }
    then.addFlashAttribute("told", told(hold.get(), move, form, person.getName()));
    return "case".equals(form.from())
        ? "redirect:/recovery/cases/" + hold.get().caseId() + "#holds"
        : "redirect:/recovery/holds/" + id;
  }

  private Told told(Hold hold, String move, Form form, String who) {
    String reason = form.reason();
    if (!move.equals("order") && !form.hasReason()) {
      return new Told(hold.id(), "hold-outcome.no_reason", false);
    }
    Answered answered =
        switch (move) {
          case "order" -> desk.order(hold.id(), form.revision(), who, hold.cause().reason());
          case "release" -> desk.release(hold.id(), form.revision(), who, reason);
          default -> desk.extend(hold.id(), form.revision(), who, form.basis(), reason);
        };
    return Told.of(hold.id(), move, answered.outcome());
  }
}
