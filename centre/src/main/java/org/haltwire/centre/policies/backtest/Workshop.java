package org.haltwire.centre.policies.backtest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.journal.History;
import org.haltwire.centre.labels.Labels;
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
    // What is lost with the database's last moments is counted again; live payments do not wait for
    // its way to the disk.
    config.addDataSourceProperty("options", "-c synchronous_commit=off");
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
    return new Runner(history(), store(), this::known, this::text, profile);
  }

  Truths known(long from, long to, long knownBy) {
    Truths truths = new Truths();
    Labels.of(source)
        .between(from, to, knownBy)
        .forEach(it -> truths.add(it.paymentPosition(), it.labelTime(), it.meaning()));
    return truths;
  }

  /// The version that somebody means by `active`, `recorded` (empty then), or the beginning of its
  /// hash; nothing where there is none.
  Optional<String> resolve(String name, String words) {
    return switch (words) {
      case "recorded" -> Optional.of("");
      case "active" ->
          jdbc.sql("select version from policy_in_force where name = ?")
              .param(name)
              .query(String.class)
              .optional();
      default ->
          words.matches("[0-9a-f]{6,64}")
              ? jdbc
                  .sql("select version from policy_version where name = ? and version like ?")
                  .params(name, words + "%")
                  .query(String.class)
                  .list()
                  .stream()
                  .findFirst()
              : Optional.empty();
    };
  }

  Optional<String> text(String name, String version) {
    return jdbc.sql("select text from policy_version where name = ? and version = ?")
        .params(name, version)
        .query(String.class)
        .optional();
  }
}
