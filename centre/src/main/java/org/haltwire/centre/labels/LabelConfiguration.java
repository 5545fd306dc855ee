package org.haltwire.centre.labels;

import org.haltwire.centre.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LabelConfiguration {

  @Bean
  LabelProjector labelProjector(
      Journal journal, JdbcOperations jdbc, PlatformTransactionManager transactions) {
    LabelStore store = new LabelStore(jdbc, new TransactionTemplate(transactions));
    return new LabelProjector(Told.by(journal), store);
  }
}
