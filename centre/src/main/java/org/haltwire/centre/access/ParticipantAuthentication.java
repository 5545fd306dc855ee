package org.haltwire.centre.access;

import java.io.Serial;
import java.util.List;
import org.haltwire.centre.participants.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A request that came with a participant's key. Doors take the participant as
/// `@AuthenticationPrincipal Participant`.
final class ParticipantAuthentication extends AbstractAuthenticationToken {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Participant participant;

  ParticipantAuthentication(Participant participant) {
    super(authorities(participant));
    this.participant = participant;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Participant getPrincipal() {
    return participant;
  }

  @Override
  public String getName() {
    return participant.code();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ParticipantAuthentication that && participant.equals(that.participant);
  }

  @Override
  public int hashCode() {
    return participant.hashCode();
  }

  private static List<GrantedAuthority> authorities(Participant participant) {
    return participant.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }
}
