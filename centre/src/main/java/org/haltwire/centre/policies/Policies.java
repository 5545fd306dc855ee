package org.haltwire.centre.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /// Compiles `payments.yaml` of a folder and keeps its text.
  ///
  /// @throws PolicyRefused with its problems
  public static Policies load(Path folder, Profile profile, JdbcClient jdbc) {
    Path file = folder.resolve("payments.yaml");
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException missing) {
      throw new PolicyRefused(
          "Expected the payments policy in %s, but could not read it. Say where: --policies DIR"
              .formatted(file.toAbsolutePath()));
    }
    Policy policy = compile(file.toString(), text, profile);
    jdbc.sql(STORE).params(policy.id().name(), policy.id().version(), text).update();
    return new Policies(jdbc, profile, policy);
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

  private static Policy compile(String file, String text, Profile profile) {
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
