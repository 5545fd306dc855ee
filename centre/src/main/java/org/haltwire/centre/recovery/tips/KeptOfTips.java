package org.haltwire.centre.recovery.tips;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long what people reported themselves is kept. The report about lost money stays with its
/// case; contact and counts go with this row.
@Configuration(proxyBeanMethods = false)
class KeptOfTips {

  private static final KeptRows.Sql TIPS =
      new KeptRows.Sql(
          "select min(received_at) from tip",
          """
          delete from tip where ctid = any (array(
            select ctid from tip where received_at < :before limit :most))
          """);

  /// @param tips reports of people, so that a number that several reported is known
  @ConfigurationProperties("haltwire.retention")
  record TipTerms(@DefaultValue("180d") Duration tips) {}

  @Bean
  Kept tipsKept(JdbcClient jdbc, TipTerms terms) {
    return new KeptRows(jdbc, "tips", terms.tips(), Waits.AGE, TIPS);
  }
}
