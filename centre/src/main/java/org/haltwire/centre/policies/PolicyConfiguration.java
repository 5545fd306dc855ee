package org.haltwire.centre.policies;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.journal.Recomputation;
import org.haltwire.core.rule.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Loads the policy before the journal opens, and puts its activation into the journal after.
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  Policies policies(
      PolicyAhead.UnderWay policy, ProfileSettings profile, JdbcClient jdbc, Flyway migrated) {
    return Policies.of(policy.await(), profile.profile(), jdbc);
  }

  @Bean
  Policy policy(Policies policies) {
    return policies.current();
  }

  @Bean
  Recomputation recomputation(DataSource reads, Policies policies) {
    return new Recomputation(reads, policies::version);
  }

  @Bean
  Activation activation(Policy policy, Journal journal, InstantSource clock) {
    return Activation.ensure(policy.id(), journal, clock);
  }
}
