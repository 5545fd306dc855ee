package org.haltwire.centre.webhooks;

import java.util.List;
import org.haltwire.centre.vault.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of webhooks is sealed.
@Configuration(proxyBeanMethods = false)
class SealedKeys {

  @Bean
  SealedColumns webhookColumns() {
    return new SealedColumns(List.of(SigningKeys.SECRET));
  }
}
