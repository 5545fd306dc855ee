package org.haltwire.centre.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Lets anybody read the description of the doors, and nothing else: it is what the documents say.
@Configuration(proxyBeanMethods = false)
class ApiChain {

  /// The browsable page styles its elements one by one.
  private static final String CONTENT =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'; base-uri 'none'";

  @Bean
  @Order(0)
  SecurityFilterChain apiPages(HttpSecurity http) {
    return http.securityMatcher(
            "/v3/api-docs", "/v3/api-docs/*", "/swagger-ui.html", "/swagger-ui/**")
        .authorizeHttpRequests(requests ->
            requests.requestMatchers(HttpMethod.GET, "/**").permitAll().anyRequest().denyAll())
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
        .build();
  }
}
