package org.haltwire.centre.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the word of a header for who sends, so that doors can be tested by themselves.
@Configuration(proxyBeanMethods = false)
class TestingAccess {

  static final String SENDER = "Testing-Sender";

  @Bean
  @Order(-1000)
  SecurityFilterChain testingSenders(HttpSecurity http) throws Exception {
    return http.securityMatcher(request -> request.getHeader(SENDER) != null)
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .addFilterBefore(new Sender(), AuthorizationFilter.class)
        .build();
  }

  private static final class Sender extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      String code = request.getHeader(SENDER);
      EnumSet<Role> roles =
          code.startsWith("h") ? EnumSet.allOf(Role.class) : EnumSet.of(Role.SENDER);
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(
                  new Participant(code, code, roles), "", List.of()));
      chain.doFilter(request, response);
    }
  }
}
