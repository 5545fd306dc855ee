package org.haltwire.centre.screening;

import java.util.Optional;
import org.haltwire.centre.policies.Policies;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.rule.Policy;
import org.springframework.stereotype.Component;

/// The policies whose words the pages can show.
@Component
class KnownPolicies {

  private final Policies policies;

  KnownPolicies(Policies policies) {
    this.policies = policies;
  }

  Policy inForce() {
    return policies.current();
  }

  /// The text of the version in force.
  String text() {
    return policies.text(policies.current().id()).orElse("");
  }

  /// The text of a version; empty where it is not here.
  String text(PolicyId version) {
    return policies.text(version).orElse("");
  }

  /// The version that decided, if its text is here.
  Optional<Policy> version(PolicyId id) {
    return policies.version(id);
  }
}
