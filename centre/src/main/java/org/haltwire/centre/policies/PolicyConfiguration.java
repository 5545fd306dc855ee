package org.haltwire.centre.policies;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.journal.Recomputation;
import org.haltwire.centre.policies.life.VersionStore;
import org.haltwire.core.decision.PolicyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Finds the policy in force before the journal opens. The file in the policies' folder is the
/// first one; from then on versions come into force by approval only.
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  static final String PAYMENTS = "payments";

  private static final Logger LOG = LoggerFactory.getLogger(PolicyConfiguration.class);

  @Bean
  Policies policies(
      PolicyAhead.UnderWay file, ProfileSettings profile, VersionStore store, Flyway migrated) {
    Optional<PolicyId> inForce = store.inForce(PAYMENTS);
    if (inForce.isEmpty()) {
      return new Policies(store, profile.profile(), file.await());
    }
    Optional<PolicyFile> read = file.ifUsable();
    if (read.isPresent() && read.get().policy().id().equals(inForce.get())) {
      return new Policies(store, profile.profile(), read.get());
    }
    LOG.info(
        "policy {} {} is in force; the file in the policies' folder is another one and is left aside."
            + " To propose it, begin a draft from it in the console",
        PAYMENTS,
        inForce.get().shortVersion());
    return new Policies(store, profile.profile(), kept(inForce.get(), store, profile));
  }

  @Bean
  Recomputation recomputation(DataSource reads, Policies policies) {
    return new Recomputation(reads, policies::version);
  }

  private static PolicyFile kept(PolicyId id, VersionStore store, ProfileSettings profile) {
    String text =
        store
            .text(id)
            .orElseThrow(() ->
                new PolicyRefused(
                    "The text of the policy in force, %s %s, is missing."
                        .formatted(id.name(), id.version())));
    return new PolicyFile(text, Policies.compile(id, text, profile.profile()));
  }
}
