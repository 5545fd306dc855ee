package org.haltwire.centre.insiders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.policies.PolicyRefused;
import org.haltwire.centre.policies.PolicySettings;
import org.haltwire.centre.policies.ProfileSettings;
import org.haltwire.core.event.Look;
import org.haltwire.core.rule.Policy;
import org.haltwire.policy.Compilation;
import org.haltwire.policy.PolicyCompiler;
import org.haltwire.policy.Problem;
import org.haltwire.policy.Profile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the policy and puts the parts together. A centre that cannot watch its people does not
/// start.
@Configuration(proxyBeanMethods = false)
class InsiderConfiguration {

  @Bean
  AlertStore alertStore(
      JdbcOperations jdbc, PlatformTransactionManager transactions, AuditLog log) {
    return new AlertStore(jdbc, new TransactionTemplate(transactions), log);
  }

  @Bean
  InsiderWatch insiderWatch(
      InsiderSettings settings, PolicySettings policies, ProfileSettings profile) {
    Path file = policies.folder().resolve(settings.policy());
    return new InsiderWatch(read(file, profile.profile()), profile.currency());
  }

  @Bean
  InsiderFollower insiderFollower(JdbcOperations jdbc, InsiderWatch watch, AlertStore alerts) {
    return new InsiderFollower(new AuditStore(jdbc), watch, alerts);
  }

  /// @throws PolicyRefused where it is not there, or with its problems
  static Policy read(Path file, Profile profile) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException missing) {
      throw new PolicyRefused(
          "Expected the policy that watches the centre's own people in %s, but could not read it."
                  .formatted(file.toAbsolutePath())
              + " Say where: haltwire.insiders.policy");
    }
    return switch (PolicyCompiler.compile(file.toString(), text, profile, Look.class)) {
      case Compilation.Compiled compiled -> compiled.policy();
      case Compilation.Refused refused ->
          throw new PolicyRefused(
              "The policy that watches the centre's own people cannot be used:\n"
                  + refused.problems().stream()
                      .map(Problem::toString)
                      .collect(Collectors.joining("\n")));
    };
  }
}
