package org.haltwire.centre.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Lets anybody in to the pages and doors of the public, `/public/**`. Nobody is anybody there: no
/// session, no cookie of who one is, and so nothing that another site's form could misuse.
@Configuration(proxyBeanMethods = false)
class PublicChain {

  static final String PATHS = "/public/**";

  /// Banks show it within pages of their own.
  private static final String WIDGET = "/public/widget";

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

  @Bean
  @Order(-1)
  SecurityFilterChain widget(HttpSecurity http) {
    return open(http.securityMatcher(WIDGET, WIDGET + "/**"), CONTENT + "*")
        .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
        .build();
  }

  @Bean
  @Order(0)
  SecurityFilterChain publicPages(HttpSecurity http) {
    return open(http.securityMatcher("/public", PATHS), CONTENT + "'none'").build();
  }

  private static HttpSecurity open(HttpSecurity http, String content) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(context ->
            context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .addFilterAfter(new PlainPathFilter(), HeaderWriterFilter.class)
        .addFilterAfter(new PlainFormFilter(), HeaderWriterFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/**")
                .permitAll()
                .anyRequest()
                .denyAll())
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy ->
                    policy.policy("camera=(), geolocation=(), microphone=(), payment=()")));
  }
}
