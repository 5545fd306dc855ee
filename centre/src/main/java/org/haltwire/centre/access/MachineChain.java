package org.haltwire.centre.access;

import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.participants.Participants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// Guards the machine doors, `/v1/**`, those for switches, `/aos/**` and `/stir/**`, and those for
/// signals: an API key with every request, no session, no cookies. What is not needed is turned
/// off, because every payment passes here. The door for batches looks at each line again: which
/// role it needs depends on what it tells.
@Configuration(proxyBeanMethods = false)
class MachineChain {

  /// No timers for each filter of each request: they took a fifth of what a payment costs here.
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, Participants participants) {
    var contexts = new RequestAttributeSecurityContextRepository();
    RefusedAsProblem refused = new RefusedAsProblem();
    List<String> doors = new ArrayList<>(List.of("/v1/**", "/aos/**", "/stir/**"));
    doors.addAll(List.of(SignalPaths.patterns()));
    return http.securityMatcher(doors.toArray(String[]::new))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(contexts))
        .addFilterAfter(new ApiKeyFilter(participants, contexts), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(MachineChain::allow)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .build();
  }

  /// Who may use which door; the first line that fits counts.
  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
    allowAboutTelephones(requests);
    requests
        .requestMatchers(HttpMethod.POST, "/v1/held/*")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/v1/self")
        .authenticated()
        .requestMatchers(HttpMethod.POST, "/v1/self/keys/rotate")
        .authenticated()
        .requestMatchers(HttpMethod.DELETE, "/v1/self/webhooks/*")
        .hasRole("SENDER")
        .requestMatchers(HttpMethod.GET, "/v1/incidents/*")
        .hasAnyRole("SENDER", "OPERATOR", "LENDER", "AUTHORITY", "READER")
        .requestMatchers(HttpMethod.GET, "/v1/iso20022/letters/**")
        .hasAnyRole("SENDER", "READER", "AUTHORITY")
        .requestMatchers(HttpMethod.GET, "/v1/**")
        .hasAnyRole("SENDER", "READER")
        .requestMatchers(HttpMethod.POST, "/v1/payments/batch", "/v1/facts/batch")
        .hasAnyRole("SENDER", "OPERATOR", "LENDER", "AUTHORITY")
        .requestMatchers(HttpMethod.POST, "/v1/holds/*/basis")
        .hasAnyRole("SENDER", "AUTHORITY")
        .requestMatchers(
            HttpMethod.POST,
            "/v1/incidents",
            "/v1/incidents/*/payments/*",
            "/v1/incidents/*/withdraw")
        .hasAnyRole("SENDER", "OPERATOR", "LENDER", "AUTHORITY")
        .requestMatchers(HttpMethod.POST, "/v1/iso20022/auth.001", "/v1/iso20022/auth.003")
        .hasRole("AUTHORITY")
        .requestMatchers(HttpMethod.POST, "/v1/labels")
        .hasAnyRole("SENDER", "OPERATOR", "AUTHORITY")
        .requestMatchers(HttpMethod.POST, "/v1/**")
        .hasRole("SENDER")
        .anyRequest()
        .denyAll();
  }

  /// The doors for calls and signals.
  private static void allowAboutTelephones(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(HttpMethod.GET, "/v1/calls/figures")
        .hasRole("OPERATOR")
        .requestMatchers(HttpMethod.POST, "/v1/calls/ported", "/v1/signals/brands")
        .hasRole("AUTHORITY")
        .requestMatchers(HttpMethod.POST, SignalPaths.patterns())
        .hasRole("SIGNALS")
        .requestMatchers(
            HttpMethod.POST,
            "/aos/**",
            "/stir/**",
            "/v1/calls",
            "/v1/calls/roaming",
            "/v1/signals/*")
        .hasRole("OPERATOR");
  }
}
