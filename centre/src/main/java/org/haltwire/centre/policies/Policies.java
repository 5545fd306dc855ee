package org.haltwire.centre.policies;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.haltwire.centre.journal.PolicyVersions;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.haltwire.policy.Profile;

/// The policy in force, and every version that was ever kept, compiled.
public final class Policies implements PolicyVersions {

  private final VersionStore store;
  private final Profile profile;
  private final PolicyFile expected;
  private final Map<PolicyId, Policy> compiled = new ConcurrentHashMap<>();
  private volatile Policy current;

  Policies(VersionStore store, Profile profile, PolicyFile expected) {
    this.store = store;
    this.profile = profile;
    this.expected = expected;
    this.current = expected.policy();
    compiled.put(current.id(), current);
  }

  /// The policy that decides now.
  public Policy current() {
    return current;
  }

  @Override
  public Policy expected() {
    return expected.policy();
  }

  /// The text of [#expected()].
  String expectedText() {
    return expected.text();
  }

  /// A version that was ever kept, compiled; empty if its text is not there.
  ///
  /// @throws PolicyRefused if the text is not the one that the version's hash is of
  @Override
  public Optional<Policy> version(PolicyId id) {
    Policy known = compiled.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Policy> policy = text(id).map(text -> compile(id, text, profile));
    policy.ifPresent(one -> compiled.put(id, one));
    return policy;
  }

  /// The text of a version.
  public Optional<String> text(PolicyId id) {
    return store.text(id);
  }

  public Profile profile() {
    return profile;
  }

  /// Another version decides from now on.
  void succeeded(Policy next) {
    compiled.put(next.id(), next);
    current = next;
  }

  /// Compiles a version's text as it is kept. Whoever changed the text changed its hash, too: such
  /// a text is not used.
  ///
  /// @throws PolicyRefused if it is not the version's text, or with its problems
  static Policy compile(PolicyId id, String text, Profile profile) {
    String found = PolicyCompiler.version(text);
    if (!found.equals(id.version())) {
      throw new PolicyRefused(
          "The text kept for policy %s %s was changed: its hash is %s. It is not used."
              .formatted(id.name(), id.shortVersion(), found.substring(0, 12)));
    }
    return compile(id.name() + " " + id.shortVersion(), text, profile);
  }

  /// @throws PolicyRefused with its problems
  static Policy compile(String file, String text, Profile profile) {
    return switch (PolicyCompiler.compile(file, text, profile)) {
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused ->
          throw new PolicyRefused(
              "The policy cannot be used:\n"
                  + refused.problems().stream()
                      .map(Problem::toString)
                      .collect(Collectors.joining("\n")));
    };
  }
}
