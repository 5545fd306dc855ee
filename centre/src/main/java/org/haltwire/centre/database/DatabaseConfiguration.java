package org.haltwire.centre.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the pool of connections to the database that [DatabaseAhead] starts or finds. Spring
/// closes in the reverse order: the pool first, the embedded server last.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  Database database(DatabaseAhead.UnderWay database) {
    return database.await().database();
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(Database database, DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    if (!database.user().isEmpty()) {
      config.setUsername(database.user());
      config.setPassword(database.password());
    }
    config.setPoolName("pool");
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("ApplicationName", "haltwire pool");
    config.addDataSourceProperty("socketTimeout", "120");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // Without it exceptions, and so logs, would quote the rows that the server refuses.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }
}
