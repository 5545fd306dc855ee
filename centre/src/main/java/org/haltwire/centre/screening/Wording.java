package org.haltwire.centre.screening;

import java.util.List;
import java.util.Optional;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.centre.web.Say;
import org.haltwire.core.decision.FiredRule;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.decision.Seen;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Rule;
import org.haltwire.core.rule.Typology;
import org.springframework.stereotype.Component;

/// Puts decisions into the reader's words. Pages know it as `@wording`.
@Component
public class Wording {

  private final KnownPolicies policies;
  private final ProfileSettings profile;
  private final Say say;

  Wording(KnownPolicies policies, ProfileSettings profile, Say say) {
    this.policies = policies;
    this.profile = profile;
    this.say = say;
  }

  /// A rule's reason; its id where the policy that decided is not here any more.
  public String reason(FiredRule fired, PolicyId version) {
    return policies.version(version).map(known -> sentence(known, fired)).orElse(fired.rule());
  }

  /// A value that a rule saw: `12`, `45,000 KZT`, `3 days`.
  public String value(Seen seen) {
    return org.haltwire.core.rule.Wording.of(seen, say.tongue().language(), profile.currency());
  }

  /// What people call a typology.
  public String typology(String name) {
    return title(policies.inForce(), name).orElse(name.replace('_', ' '));
  }

  public String verdict(String key) {
    return say.text("verdict." + key);
  }

  /// The names of the policy in force, for filters.
  public List<String> typologies() {
    return policies.inForce().typologies().stream().map(Typology::name).toList();
  }

  public List<String> rules() {
    return policies.inForce().rules().stream().map(Rule::id).toList();
  }

  private String sentence(Policy policy, FiredRule fired) {
    return org.haltwire.core.rule.Wording.of(
        policy, fired, say.tongue().language(), profile.currency());
  }

  private Optional<String> title(Policy policy, String name) {
    return policy.typologies().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> one.titles().getOrDefault(say.tongue().language(), ""))
        .filter(title -> !title.isEmpty());
  }
}
