package org.haltwire.centre.policies;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.journal.History;
import org.haltwire.centre.policies.backtest.BacktestSettings;
import org.haltwire.centre.policies.backtest.BacktestStore;
import org.haltwire.centre.policies.backtest.Backtests;
import org.haltwire.centre.policies.life.VersionStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Back-tests of the running centre.
@Configuration(proxyBeanMethods = false)
class BacktestConfiguration {

  @Bean
  BacktestStore backtestStore(JdbcClient jdbc, Flyway migrated) {
    return new BacktestStore(jdbc);
  }

  @Bean
  History history(DataSource reads, Flyway migrated) {
    return new History(reads);
  }

  @Bean
  Backtests backtests(
      BacktestStore store,
      VersionStore versions,
      Database database,
      ProfileSettings profile,
      BacktestSettings settings,
      @Value("${haltwire.data:data}") Path data) {
    return new Backtests(
        store, versions, database, profile.profile(), settings, data.resolve("backtests.log"));
  }
}
