package org.haltwire.centre.screening;

import java.time.InstantSource;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

  @Bean
  ProjectionStore projectionStore(
      JdbcOperations jdbc, PlatformTransactionManager transactions, AuditLog log) {
    return new ProjectionStore(jdbc, new TransactionTemplate(transactions), log);
  }

  @Bean
  Projector projector(
      Journal journal, ProjectionStore store, ScreeningSettings settings, InstantSource clock) {
    return new Projector(Entries.of(journal), store, settings, clock);
  }
}
