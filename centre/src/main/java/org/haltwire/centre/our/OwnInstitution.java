package org.haltwire.centre.our;

import java.security.Principal;
import org.haltwire.centre.access.Reaches;
import org.haltwire.centre.participants.Participants;
import org.springframework.stereotype.Component;

/// For which institution somebody works.
@Component
public class OwnInstitution {

  /// No institution's code: whoever works for none sees what is nobody's.
  private static final String NOBODY = "-";

  private final Reaches reaches;
  private final Participants participants;

  OwnInstitution(Reaches reaches, Participants participants) {
    this.reaches = reaches;
    this.participants = participants;
  }

  /// Its code, as an administrator set it; looked up at every request, never taken from one. The
  /// people of an institution that is kept out see nothing, as its programs are told nothing.
  public String code(Principal person) {
    String code = reaches.of(person).institution();
    return code.isEmpty() || participants.isSuspended(code) ? NOBODY : code;
  }
}
