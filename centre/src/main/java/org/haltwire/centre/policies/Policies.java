package org.haltwire.centre.policies;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.haltwire.policy.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The policy in force, and every earlier version word for word.
public final class Policies {

  private static final String STORE =
      """
      insert into policy_version (name, version, text) values (?, ?, ?)
      on conflict do nothing
      """;

  private static final String TEXT =
      "select text from policy_version where name = ? and version = ?";

  private final JdbcClient jdbc;
  private final Profile profile;
  private final Policy current;
  private final Map<PolicyId, Policy> compiled = new ConcurrentHashMap<>();

  private Policies(JdbcClient jdbc, Profile profile, Policy current) {
    this.jdbc = jdbc;
    this.profile = profile;
    this.current = current;
    compiled.put(current.id(), current);
  }

  /// Puts a policy in force and keeps its text.
  static Policies of(PolicyFile file, Profile profile, JdbcClient jdbc) {
    PolicyId id = file.policy().id();
    jdbc.sql(STORE).params(id.name(), id.version(), file.text()).update();
    return new Policies(jdbc, profile, file.policy());
  }

  /// The policy that decides now.
  public Policy current() {
    return current;
  }

  /// A version that was ever in force, compiled; empty if its text is not there.
  public Optional<Policy> version(PolicyId id) {
    Policy known = compiled.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    return text(id)
        .map(text -> compile(id.name() + " " + id.shortVersion(), text, profile))
        .map(policy -> {
          compiled.put(id, policy);
          return policy;
        });
  }

  /// The text of a version.
  public Optional<String> text(PolicyId id) {
    return jdbc.sql(TEXT).params(id.name(), id.version()).query(String.class).optional();
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
