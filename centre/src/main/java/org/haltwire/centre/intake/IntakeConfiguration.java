package org.haltwire.centre.intake;

import java.security.SecureRandom;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Quotas;
import org.haltwire.centre.policies.Policies;
import org.haltwire.centre.policies.ProfileSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the doors together.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Tokens tokens(CentreSettings centre, JdbcClient jdbc) {
    TokenKeyProof proof = new TokenKeyProof(jdbc);
    byte[] key =
        proof.exists()
            ? TokenKey.kept(centre.data())
            : TokenKey.in(centre.data(), new SecureRandom());
    return proof.confirm(new Tokens(key));
  }

  @Bean
  ReferenceRates referenceRates(ProfileSettings profile, IntakeSettings settings) {
    return new ReferenceRates(profile.currency(), settings.rates());
  }

  @Bean
  Readers readers(Tokens tokens, ReferenceRates rates, ProfileSettings profile) {
    return new Readers(tokens, rates, profile.zone());
  }

  @Bean
  AnswerWriter answerWriter(
      Policies policies, Ledger ledger, ProfileSettings profile, IntakeSettings settings) {
    return new AnswerWriter(
        policies::version, ledger::known, profile.currency(), settings.objection());
  }

  @Bean
  Ledger ledger(Journal journal, Quotas quotas) {
    return new Ledger(journal, quotas);
  }
}
