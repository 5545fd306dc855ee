package org.haltwire.centre.signals.known;

import org.haltwire.centre.intake.Tokens;
import org.haltwire.centre.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class KnownConfiguration {

  @Bean
  SimProjector simProjector(
      Journal journal,
      JdbcOperations jdbc,
      PlatformTransactionManager transactions,
      Tellers tellers,
      Tokens tokens) {
    SimStore store = new SimStore(jdbc, new TransactionTemplate(transactions), tellers::read);
    return new SimProjector(SimProjector.Told.by(journal), store, tokens);
  }
}
