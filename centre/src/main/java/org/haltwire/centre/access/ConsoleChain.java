package org.haltwire.centre.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Guards the console: a session after sign-in, forgery tokens in every form, and pages that run no
/// script but ours.
@Configuration(proxyBeanMethods = false)
class ConsoleChain {

  static final String SIGN_IN = "/sign-in";

  /// What begins so is open to everybody, and guarded by itself where it needs to be.
  static final List<String> OPEN =
      List.of(
          "/assets/",
          "/webjars/",
          "/favicon.ico",
          "/actuator/health",
          SIGN_IN,
          "/sign-out",
          "/held",
          "/audit/v1/",
          "/ticket",
          "/public",
          "/v3/api-docs",
          "/swagger-ui");

  /// Where passwords, codes and passkeys are brought. The printed link is not among them.
  private static final String[] LOCAL = {
    SIGN_IN, SIGN_IN + "/second", SIGN_IN + "/passkey", SIGN_IN + "/passkey-options"
  };

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  @Bean
  @Order(2)
  SecurityFilterChain console(
      HttpSecurity http,
      ConsoleAccounts accounts,
      Sessions sessions,
      Ways ways,
      AccessSettings settings,
      SignedOut signedOut,
      ProviderExit exit) {
    return http.authorizeHttpRequests(requests -> allow(requests, settings.local()))
        // After the headers: a refusal is a page as any other.
        .addFilterAfter(new PlainPathFilter(), HeaderWriterFilter.class)
        .addFilterAfter(new SessionFilter(accounts, sessions), SecurityContextHolderFilter.class)
        .addFilterAfter(new StepUpFilter(sessions, ways, settings), AuthorizationFilter.class)
        // What was asked for before signing in is forgotten: to keep it costs a session for each
        // stranger's request.
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN))
                .accessDeniedHandler(new HomeOrRefusal()))
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .addLogoutHandler(signedOut)
                .addLogoutHandler(exit)
                .logoutSuccessHandler(exit))
        .headers(ConsoleChain::headers)
        .build();
  }

  /// What anybody may see; for the rest there is the table of [Guards].
  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      boolean local) {
    if (!local) {
      requests.requestMatchers(HttpMethod.POST, LOCAL).denyAll();
    }
    requests
        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/assets/**", "/webjars/**", "/favicon.ico")
        .permitAll()
        .requestMatchers(
            HttpMethod.GET, "/actuator/health/**", "/.well-known/haltwire-webhook-keys")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/audit/v1/**")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
        .permitAll()
        .requestMatchers(SIGN_IN, SIGN_IN + "/*", SIGN_IN + "/oidc/*")
        .permitAll()
        .requestMatchers("/held", "/held/*", "/ticket", "/ticket/*")
        .permitAll()
        .anyRequest()
        .access(ConsoleChain::guarded);
  }

  private static AuthorizationDecision guarded(
      Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext asked) {
    Authentication who = person.get();
    HttpServletRequest request = asked.getRequest();
    boolean signedIn = who != null && who.isAuthenticated() && Reader.isPerson(who);
    return new AuthorizationDecision(
        signedIn && Guards.lets(Reader.may(who), request.getMethod(), request.getRequestURI()));
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    // At once, not at the first byte: what is forwarded within the server has them too.
    headers.withObjectPostProcessor(
        new ObjectPostProcessor<HeaderWriterFilter>() {
          @Override
          public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
          }
        });
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }

  /// There are no users but those of the sign-in page; without this bean Spring would make one.
  @Bean
  UserDetailsService noOtherUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
