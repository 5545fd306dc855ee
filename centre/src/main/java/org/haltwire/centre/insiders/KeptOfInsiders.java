package org.haltwire.centre.insiders;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long alerts about the centre's own people are kept. The entries of the audit log that raised
/// them stay there.
@Configuration(proxyBeanMethods = false)
class KeptOfInsiders {

  private static final KeptRows.Sql ALERTS =
      new KeptRows.Sql(
          "select min(last_at) from insider_alert",
          """
          with old as (select id from insider_alert where last_at < :before order by id limit :most),
            rules as (delete from insider_alert_rule where alert in (select id from old)),
            looks as (delete from insider_alert_look where alert in (select id from old))
          delete from insider_alert where id in (select id from old)
          """);

  /// @param insiderAlerts with their rules and looks: two years longer than the words of the log,
  ///   for a misuse is often found late
  @ConfigurationProperties("haltwire.retention")
  record AlertTerms(@DefaultValue("2557d") Duration insiderAlerts) {}

  @Bean
  Kept insiderAlertsKept(JdbcClient jdbc, AlertTerms terms) {
    return new KeptRows(jdbc, "insider-alerts", terms.insiderAlerts(), Waits.AGE, ALERTS);
  }
}
