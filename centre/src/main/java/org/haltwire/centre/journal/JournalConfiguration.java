package org.haltwire.centre.journal;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.database.Database;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the journal once the tables are there. If it must stop for good, so does the centre:
/// another one leads, or this one cannot be trusted.
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean(destroyMethod = "close")
  Journal journal(Parts parts, Flyway migrated, ConfigurableApplicationContext context)
      throws SQLException {
    Runnable stop = () -> Thread.ofPlatform().name("stop").start(context::close);
    return Journal.open(
        new Journal.Setup(
            parts.database(),
            parts.reads(),
            parts.policies(),
            parts.settings(),
            parts.clock(),
            parts.meters(),
            stop));
  }

  @Bean
  Parts journalParts(
      Database database,
      DataSource reads,
      PolicyVersions policies,
      JournalSettings settings,
      InstantSource clock,
      MeterRegistry meters) {
    return new Parts(database, reads, policies, settings, clock, meters);
  }

  /// What the journal needs of the others.
  record Parts(
      Database database,
      DataSource reads,
      PolicyVersions policies,
      JournalSettings settings,
      InstantSource clock,
      MeterRegistry meters) {}
}
