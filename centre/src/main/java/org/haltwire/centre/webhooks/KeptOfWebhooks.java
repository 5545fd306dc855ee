package org.haltwire.centre.webhooks;

import java.time.Duration;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.keeping.Kept.Waits;
import org.haltwire.centre.keeping.KeptRows;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long deliveries that are over are kept; what waits stays.
@Configuration(proxyBeanMethods = false)
class KeptOfWebhooks {

  private static final KeptRows.Sql DELIVERIES =
      new KeptRows.Sql(
          "select min(done_at) from webhook_delivery where state <> 'WAITING'",
          """
          delete from webhook_delivery where ctid = any (array(
            select ctid from webhook_delivery where state <> 'WAITING' and done_at < :before
            limit :most))
          """);

  /// @param webhookDeliveries what was sent to whom, and what came of it: to find out with the
  ///   receiver why something did not arrive
  @ConfigurationProperties("haltwire.retention")
  record DeliveryTerms(@DefaultValue("30d") Duration webhookDeliveries) {}

  @Bean
  Kept webhookDeliveriesKept(JdbcClient jdbc, DeliveryTerms terms) {
    return new KeptRows(
        jdbc, "webhook-deliveries", terms.webhookDeliveries(), Waits.END, DELIVERIES);
  }
}
