package org.haltwire.centre.dossier;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.access.Independent;
import org.haltwire.centre.looks.LookLog;
import org.haltwire.centre.looks.Purposes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Proposes the erasure of a person's data that was found before, and lets somebody else decide.
@Controller
class ErasurePage {

  private static final int REASON_LEAST = 8;
  private static final int REASON_MOST = 1_000;
  private static final String ASK = "redirect:/purpose?to=/people-data";

  private final ErasureDesk desk;
  private final ErasureStore store;
  private final Independent independent;
  private final Inquiries inquiries;
  private final Purposes purposes;
  private final LookLog log;

  ErasurePage(
      ErasureDesk desk,
      ErasureStore store,
      Independent independent,
      Inquiries inquiries,
      Purposes purposes,
      LookLog log) {
    this.desk = desk;
    this.independent = independent;
    this.store = store;
    this.inquiries = inquiries;
    this.purposes = purposes;
    this.log = log;
  }

  @PostMapping("/people-data/{number:[0-9]{1,18}}/erasure")
  String propose(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      HttpServletResponse response,
      Model model) {
    Inquiries.Inquiry inquiry =
        inquiries
            .find(number, person.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!isReason(reason)) {
      return problem("dossier.reason-wrong", response, model);
    }
    return desk.propose(inquiry.whom(), reason.strip(), person.getName())
        .map(id -> "redirect:/people-data/erasures/" + id)
        .orElseGet(() -> problem("dossier.under-way", response, model));
  }

  /// To see whom it is about is a look, and is in the log.
  @GetMapping("/people-data/erasures/{id:[0-9]{1,18}}")
  String show(@PathVariable long id, Principal person, HttpSession session, Model model) {
    if (!purposes.isStated(session)) {
      return ASK;
    }
    Erasure erasure =
        store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!erasure.subject().isEmpty()) {
      log.looked(person, session, PeopleDataPage.WHAT, erasure.reference(), 1);
    }
    model.addAttribute("erasure", erasure);
    model.addAttribute("parts", store.parts(id));
    model.addAttribute("own", erasure.proposedBy().equals(person.getName()));
    return "people-data-erasure";
  }

  @PostMapping("/people-data/erasures/{id:[0-9]{1,18}}/approve")
  String approve(
      @PathVariable long id, Principal person, HttpServletResponse response, Model model) {
    boolean both =
        store
            .find(id)
            .map(Erasure::proposedBy)
            .filter(proposer -> !proposer.equals(person.getName()))
            .filter(proposer -> !independent.isOf(person.getName(), List.of(proposer)))
            .isPresent();
    return both
        ? problem("refused.dependent", response, model)
        : after(id, desk.approve(id, person.getName()), response, model);
  }

  @PostMapping("/people-data/erasures/{id:[0-9]{1,18}}/refuse")
  String refuse(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      HttpServletResponse response,
      Model model) {
    return isReason(reason)
        ? after(id, desk.refuse(id, person.getName(), reason.strip()), response, model)
        : problem("dossier.reason-wrong", response, model);
  }

  private String after(
      long id, ErasureDesk.Decided decided, HttpServletResponse response, Model model) {
    Optional<String> problem =
        switch (decided) {
          case DONE -> Optional.empty();
          case NOT_YOU -> Optional.of("dossier.not-you");
          case TOO_LATE -> Optional.of("dossier.too-late");
        };
    return problem
        .map(words -> problem(words, response, model))
        .orElse("redirect:/people-data/erasures/" + id);
  }

  private String problem(String words, HttpServletResponse response, Model model) {
    response.setStatus(409);
    model.addAttribute("problem", words);
    model.addAttribute("ways", Subjects.By.values());
    model.addAttribute("erasures", store.latest(50));
    return "people-data";
  }

  private static boolean isReason(String reason) {
    int length = reason.strip().length();
    return length >= REASON_LEAST && length <= REASON_MOST;
  }
}
