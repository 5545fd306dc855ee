package org.haltwire.centre.sandbox;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.haltwire.centre.CentreSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {

  @Bean
  FlywayMigrationStrategy realOrSandbox(
      CentreSettings centre, DataSource database, InstantSource clock) {
    SandboxMark mark = new SandboxMark(JdbcClient.create(database), centre);
    return flyway -> {
      flyway.migrate();
      mark.check(clock.instant());
    };
  }
}
