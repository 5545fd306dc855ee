package org.haltwire.centre.conformance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

  @Bean
  SentHours sentHours() {
    return new SentHours();
  }
}
