package org.haltwire.centre.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells by the API key which participant calls. A key that does not work is no key: the request
/// goes on as nobody's and is refused where the doors are guarded.
final class ApiKeyFilter extends OncePerRequestFilter {

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
    Optional<Participant> participant = participants.caller(request);
    if (participant.isPresent()) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new ParticipantAuthentication(participant.get()));
      SecurityContextHolder.setContext(context);
      // A streamed answer is finished on another dispatch of the same request.
      contexts.saveContext(context, request, response);
    }
    chain.doFilter(request, response);
  }
}
