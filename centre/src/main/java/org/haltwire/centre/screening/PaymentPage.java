package org.haltwire.centre.screening;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.labels.Labels;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One payment: what was decided and why.
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

  private static String unknown(String asked, HttpServletResponse response, Model model) {
    response.setStatus(404);
    model.addAttribute("asked", asked);
    return "payment-unknown";
  }
}
