package org.haltwire.centre.screening;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.labels.Labels;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One payment: what was decided and why. Also finds a payment by the name that its sender gave it.
@Controller
class PaymentPage {

  private final Journal journal;
  private final Participants participants;
  private final Explanation explanation;
  private final Labels labels;

  PaymentPage(Journal journal, Participants participants, Explanation explanation, Labels labels) {
    this.journal = journal;
    this.participants = participants;
    this.explanation = explanation;
    this.labels = labels;
  }

  @GetMapping("/payments/{position:[0-9]{1,18}}")
  String payment(@PathVariable long position, HttpServletResponse response, Model model) {
    Optional<Sheet> sheet = journal.at(position).flatMap(explanation::of);
    if (sheet.isEmpty()) {
      return unknown(Long.toString(position), response, model);
    }
    String sender = sheet.get().place().id().sender();
    model.addAttribute("sheet", sheet.get());
    model.addAttribute("labels", labels.ofPayment(position));
    model.addAttribute(
        "institution",
        participants.all().stream()
            .filter(one -> one.code().equals(sender))
            .map(Participant::title)
            .findFirst()
            .orElse(sender));
    return "payment";
  }

  /// By position, by `sender/id`, or by an id alone: then every participant's is tried.
  @GetMapping("/payments")
  String find(
      @RequestParam(defaultValue = "") String id, HttpServletResponse response, Model model) {
    String asked = id.strip();
    return candidates(asked).stream()
        .map(journal::find)
        .flatMap(Optional::stream)
        .map(Entry::position)
        .findFirst()
        .or(() -> position(asked))
        .map(position -> "redirect:/payments/" + position)
        .orElseGet(() -> unknown(asked, response, model));
  }

  private List<FactId> candidates(String asked) {
    int slash = asked.indexOf('/');
    if (slash > 0) {
      return name(asked.substring(0, slash), asked.substring(slash + 1)).stream().toList();
    }
    return participants.all().stream()
        .map(Participant::code)
        .map(code -> name(code, asked))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<FactId> name(String sender, String value) {
    boolean fits =
        !value.isBlank()
            && value.length() <= FactId.VALUE_LIMIT
            && sender.length() <= FactId.SENDER_LIMIT;
    return fits ? Optional.of(new FactId(sender, value)) : Optional.empty();
  }

  /// Also as pages write it, with separators between thousands.
  private Optional<Long> position(String asked) {
    String digits = asked.replaceAll("[,\\s\u00a0\u202f]", "");
    return digits.matches("[0-9]{1,18}")
        ? journal.at(Long.parseLong(digits)).map(Entry::position)
        : Optional.empty();
  }

  private static String unknown(String asked, HttpServletResponse response, Model model) {
    response.setStatus(404);
    model.addAttribute("asked", asked);
    return "payment-unknown";
  }
}
