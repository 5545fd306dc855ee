package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// Begins a person's session: under a new id and with a new forgery token, so that ones set
/// beforehand by somebody else are worth nothing.
final class Session {

  private static final HttpSessionSecurityContextRepository CONTEXTS =
      new HttpSessionSecurityContextRepository();

  private static final HttpSessionCsrfTokenRepository TOKENS = new HttpSessionCsrfTokenRepository();

  private Session() {}

  static void begin(String name, HttpServletRequest request, HttpServletResponse response) {
    request.getSession(true);
    request.changeSessionId();
    TOKENS.saveToken(null, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            name, "", AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR", "ROLE_ANALYST")));
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
  }
}
