package org.haltwire.centre.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.rule.Policy;

/// Policies in memory.
final class TestingPolicies implements PolicyVersions {

  private final Map<PolicyId, Policy> known = new LinkedHashMap<>();
  private Policy expected;

  TestingPolicies(Policy expected) {
    this.expected = expected;
    add(expected);
  }

  void add(Policy policy) {
    known.put(policy.id(), policy);
  }

  /// Notes another one as in force.
  void expect(Policy policy) {
    add(policy);
    expected = policy;
  }

  @Override
  public Policy expected() {
    return expected;
  }

  @Override
  public Optional<Policy> version(PolicyId id) {
    return Optional.ofNullable(known.get(id));
  }
}
