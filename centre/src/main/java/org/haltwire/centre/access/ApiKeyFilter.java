package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.haltwire.centre.participants.Admission;
import org.haltwire.centre.participants.Participants;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells which participant calls. A request that is refused goes on as nobody's, with the reason,
/// which is answered where the doors are guarded.
final class ApiKeyFilter extends OncePerRequestFilter {

  /// Why a request is nobody's, for [RefusedAsProblem].
  static final String REFUSED = "haltwire.refused";

  private final Participants participants;
  private final RequestAttributeSecurityContextRepository contexts;

  ApiKeyFilter(Participants participants, RequestAttributeSecurityContextRepository contexts) {
    this.participants = participants;
    this.contexts = contexts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (participants.admit(request)) {
      case Admission.Admitted admitted -> letIn(admitted, request, response);
      case Admission.Refused refused -> request.setAttribute(REFUSED, refused);
    }
    chain.doFilter(request, response);
  }

  private void letIn(
      Admission.Admitted admitted, HttpServletRequest request, HttpServletResponse response) {
    admitted.warn(response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ParticipantAuthentication(admitted));
    SecurityContextHolder.setContext(context);
    // A streamed answer is finished on another dispatch of the same request.
    contexts.saveContext(context, request, response);
  }
}
