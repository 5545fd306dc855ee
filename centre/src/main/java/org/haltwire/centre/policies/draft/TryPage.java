package org.haltwire.centre.policies.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.policies.Draft;
import org.haltwire.centre.policies.Drafts;
import org.haltwire.centre.policies.Policies;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// What a draft, or the policy in force, would have said of a payment, and why a rule did not fire.
@Controller
class TryPage {

  /// The policy in force, among the choices of the form.
  private static final String CURRENT = "current";

  /// The version that decided the payment.
  private static final String THEN = "then";

  private final Drafts drafts;
  private final Policies policies;
  private final Journal journal;
  private final Trials trials;
  private final Comparison comparison;

  TryPage(Drafts drafts, Policies policies, Journal journal, Trials trials, Comparison comparison) {
    this.drafts = drafts;
    this.policies = policies;
    this.journal = journal;
    this.trials = trials;
    this.comparison = comparison;
  }

  @GetMapping("/policies/try")
  String look(
      @RequestParam(defaultValue = "") String payment,
      @RequestParam(defaultValue = CURRENT) String policy,
      Model model) {
    model.addAttribute("payment", payment);
    model.addAttribute("policy", policy);
    model.addAttribute("drafts", drafts.in(Draft.State.OPEN));
    find(payment)
        .ifPresent(entry -> {
          model.addAttribute("position", entry.position());
          trials
              .of(new Trials.Question(policy, entry.position()))
              .ifPresent(state -> show(state, model));
        });
    return "policy-try";
  }

  @PostMapping("/policies/try")
  String begin(
      @RequestParam String payment,
      @RequestParam(defaultValue = CURRENT) String policy,
      HttpServletResponse response,
      Model model) {
    Optional<Entry> entry = find(payment);
    Optional<String> text = entry.flatMap(found -> text(policy, found));
    if (entry.isEmpty() || text.isEmpty()) {
      response.setStatus(422);
      model.addAttribute("problem", entry.isEmpty() ? "try.unknown" : "try.no-policy");
      return look(payment, policy, model);
    }
    trials.begin(new Trials.Question(policy, entry.get().position()), text.get());
    return address(payment, policy);
  }

  @PostMapping("/policies/try/cancel")
  String cancel(@RequestParam String payment, @RequestParam(defaultValue = CURRENT) String policy) {
    find(payment).ifPresent(entry -> trials.cancel(new Trials.Question(policy, entry.position())));
    return address(payment, policy);
  }

  private static String address(String payment, String policy) {
    return "redirect:"
        + UriComponentsBuilder.fromPath("/policies/try")
            .queryParam("payment", "{payment}")
            .queryParam("policy", "{policy}")
            .encode()
            .buildAndExpand(payment, policy)
            .toUriString();
  }

  /// By position or by `sender/id`; only what was decided.
  private Optional<Entry> find(String payment) {
    String asked = payment.strip();
    String digits = asked.replaceAll("[,\\s\u00a0\u202f]", "");
    int slash = asked.indexOf('/');
    Optional<Entry> entry = Optional.empty();
    if (digits.matches("[0-9]{1,18}")) {
      entry = journal.at(Long.parseLong(digits));
    } else if (slash > 0
        && slash <= FactId.SENDER_LIMIT
        && slash < asked.length() - 1
        && asked.length() - slash - 1 <= FactId.VALUE_LIMIT) {
      entry = journal.find(new FactId(asked.substring(0, slash), asked.substring(slash + 1)));
    }
    return entry.filter(found -> found.ruling() instanceof Decision);
  }

  private Optional<String> text(String policy, Entry entry) {
    if (policy.equals(CURRENT)) {
      return policies.text(policies.current().id());
    }
    if (policy.equals(THEN)) {
      return entry.ruling() instanceof Decision decision
          ? policies.text(decision.policy())
          : Optional.empty();
    }
    return policy.matches("[0-9]{1,18}")
        ? drafts.find(Long.parseLong(policy)).map(Draft::text)
        : Optional.empty();
  }

  private void show(Trials.State state, Model model) {
    switch (state) {
      case Trials.State.Running running -> {
        model.addAttribute("state", "running");
        model.addAttribute("percent", running.percent());
      }
      case Trials.State.Done done -> {
        model.addAttribute("state", "done");
        model.addAttribute("result", comparison.of(done));
      }
      case Trials.State.Wrong wrong -> {
        model.addAttribute("state", "wrong");
        model.addAttribute("problems", wrong.problems());
      }
      case Trials.State.Busy _ -> model.addAttribute("state", "busy");
      case Trials.State.Cancelled _ -> model.addAttribute("state", "cancelled");
      case Trials.State.Failed _ -> model.addAttribute("state", "failed");
    }
  }
}
