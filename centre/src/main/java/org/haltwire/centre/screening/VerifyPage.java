package org.haltwire.centre.screening;

import org.haltwire.centre.journal.Recomputation;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.decision.Noted;
import org.haltwire.core.decision.Ruling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Decides a payment again from the journal and says whether it comes out the same.
@Controller
class VerifyPage {

  private final Verifications verifications;

  VerifyPage(Verifications verifications) {
    this.verifications = verifications;
  }

  @PostMapping("/payments/{position:[0-9]{1,18}}/verify")
  String begin(@PathVariable long position) {
    verifications.begin(position);
    return "redirect:/payments/" + position + "/verify";
  }

  /// The state as a page; pages with scripts take the part in the middle.
  @GetMapping("/payments/{position:[0-9]{1,18}}/verify")
  String look(@PathVariable long position, Model model) {
    model.addAttribute("position", position);
    verifications.of(position).ifPresent(state -> show(state, model));
    return "verification";
  }

  private static void show(Verifications.State state, Model model) {
    switch (state) {
      case Verifications.State.Running running -> {
        model.addAttribute("state", "running");
        model.addAttribute("percent", running.percent());
      }
      case Verifications.State.Busy _ -> model.addAttribute("state", "busy");
      case Verifications.State.Failed _ -> model.addAttribute("state", "failed");
      case Verifications.State.Done done -> show(done.outcome(), model);
    }
  }

  private static void show(Recomputation.Outcome outcome, Model model) {
    switch (outcome) {
      case Recomputation.Outcome.Same same -> {
        model.addAttribute("state", "same");
        model.addAttribute("from", same.from());
      }
      case Recomputation.Outcome.Different different -> {
        model.addAttribute("state", "different");
        model.addAttribute("stored", words(different.entry().ruling()));
        model.addAttribute("again", words(different.recomputed()));
      }
      case Recomputation.Outcome.Impossible impossible -> {
        model.addAttribute("state", "failed");
        model.addAttribute("why", impossible.why());
      }
    }
  }

  private static String words(Ruling ruling) {
    return switch (ruling) {
      case Decision decision -> decision.toString();
      case Noted noted -> noted.name();
    };
  }
}
