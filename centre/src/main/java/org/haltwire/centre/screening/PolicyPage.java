package org.haltwire.centre.screening;

import java.util.List;
import java.util.Map;
import org.haltwire.centre.web.Say;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Typology;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The policy in force, for people who do not write policies.
@Controller
class PolicyPage {

  private final KnownPolicies policies;
  private final Wording wording;
  private final Say say;

  /// A rule's line.
  record RuleLine(String id, int points, String words, String when) {}

  /// A typology's line; an empty text where it never comes to that.
  record TypologyLine(
      String name,
      String title,
      String warn,
      String hold,
      String refuse,
      String holdFor,
      List<String> rules) {}

  PolicyPage(KnownPolicies policies, Wording wording, Say say) {
    this.policies = policies;
    this.wording = wording;
    this.say = say;
  }

  @GetMapping("/policy")
  String policy(Model model) {
    Policy policy = policies.inForce();
    String text = policies.text();
    PolicyReading reading = new PolicyReading(text, say);
    Map<String, String> conditions = reading.conditions();
    model.addAttribute("policy", policy);
    model.addAttribute("text", text);
    model.addAttribute("features", reading.features());
    model.addAttribute(
        "rules", policy.rules().stream().map(rule -> line(rule, conditions)).toList());
    model.addAttribute(
        "typologies", policy.typologies().stream().map(one -> line(policy, one)).toList());
    return "policy";
  }

  private RuleLine line(Rule rule, Map<String, String> conditions) {
    List<String> parts = rule.reason(say.tongue().language()).parts();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      words.append(i % 2 == 0 ? parts.get(i) : "…");
    }
    return new RuleLine(
        rule.id(), rule.points(), words.toString(), conditions.getOrDefault(rule.id(), ""));
  }

  private TypologyLine line(Policy policy, Typology typology) {
    return new TypologyLine(
        typology.name(),
        wording.typology(typology.name()),
        threshold(typology.warn()),
        threshold(typology.hold()),
        threshold(typology.refuse()),
        typology.hold() == Typology.NEVER_REACHED ? "" : say.duration(typology.holdMillis()),
        typology.rules().stream().map(rule -> policy.rules().get(rule).id()).toList());
  }

  private String threshold(int from) {
    return from == Typology.NEVER_REACHED ? "—" : say.number(from);
  }
}
