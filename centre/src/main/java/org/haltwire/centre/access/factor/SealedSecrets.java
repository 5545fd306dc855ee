package org.haltwire.centre.access.factor;

import java.util.List;
import org.haltwire.centre.vault.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the vault seals for this capability.
@Configuration(proxyBeanMethods = false)
class SealedSecrets {

  @Bean
  SealedColumns totpColumns() {
    return new SealedColumns(List.of(TotpApps.COLUMN));
  }
}
