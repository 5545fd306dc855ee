package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

  /// The person's revision when the session began.
  static final String REVISION = "haltwire.revision";

  private Session() {}

  static void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
    request.getSession(true).setAttribute(REVISION, person.revision());
    request.changeSessionId();
    TOKENS.saveToken(null, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person.name(),
            "",
            AuthorityUtils.createAuthorityList(List.copyOf(person.authorities()))));
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
  }
}
