package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Begins a person's session: under a new id, so that one set beforehand by somebody else is worth
/// nothing.
final class Session {

  private static final HttpSessionSecurityContextRepository CONTEXTS =
      new HttpSessionSecurityContextRepository();

  private Session() {}

  static void begin(String name, HttpServletRequest request, HttpServletResponse response) {
    request.getSession(true);
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            name, "", AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR", "ROLE_ANALYST")));
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
  }
}
