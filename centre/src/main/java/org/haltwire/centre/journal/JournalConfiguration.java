package org.haltwire.centre.journal;

import java.time.InstantSource;
import java.util.List;
import org.haltwire.core.decision.PolicyId;
import org.haltwire.core.engine.Engine;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.Payment;
import org.haltwire.core.listing.Listings;
import org.haltwire.core.rule.Policy;
import org.haltwire.core.rule.Program;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the journal.
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Journal journal(InstantSource clock) {
    Policy policy =
        new Policy(
            new PolicyId("payments", "0".repeat(64)),
            Payment.class,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Nothing());
    return new Journal(new Engine(policy), clock);
  }

  /// Stands where no policy is.
  private static final class Nothing implements Program {

    @Override
    public void derive(Fact fact, long time, Listings listings, long[] values) {
      // There is nothing to derive.
    }

    @Override
    public void evaluate(Fact fact, long time, Listings listings, long[] values, long[] fired) {
      // No rule fires.
    }
  }
}
