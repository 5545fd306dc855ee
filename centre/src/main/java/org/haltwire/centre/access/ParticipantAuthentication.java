package org.haltwire.centre.access;

import java.io.Serial;
import java.util.List;
import org.haltwire.centre.participants.Admission;
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
  private final String key;

  ParticipantAuthentication(Admission.Admitted admitted) {
    super(authorities(admitted.participant()));
    this.participant = admitted.participant();
    this.key = admitted.key();
    setAuthenticated(true);
  }

  /// The beginning of the key; empty where it came with something else.
  String key() {
    return key;
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
