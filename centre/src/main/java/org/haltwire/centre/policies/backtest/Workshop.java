package org.haltwire.centre.policies.backtest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.journal.History;
import org.haltwire.core.trial.Truths;
import org.haltwire.policy.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that a back-test needs beside a database, for a process without a centre in it.
final class Workshop {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final Profile profile;

  Workshop(DataSource source, Profile profile) {
    this.source = source;
    this.jdbc = JdbcClient.create(source);
    this.profile = profile;
  }

  static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    if (!database.user().isEmpty()) {
      config.setUsername(database.user());
      config.setPassword(database.password());
    }
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(0);
    config.addDataSourceProperty("ApplicationName", "haltwire back-test");
    config.addDataSourceProperty("socketTimeout", "120");
    return new HikariDataSource(config);
  }

  BacktestStore store() {
    return new BacktestStore(jdbc);
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  History history() {
    return new History(source);
  }

  Runner runner() {
    return new Runner(history(), store(), (from, to, knownBy) -> new Truths(), this::text, profile);
  }

  java.util.Optional<String> text(String name, String version) {
    return jdbc.sql("select text from policy_version where name = ? and version = ?")
        .params(name, version)
        .query(String.class)
        .optional();
  }
}
