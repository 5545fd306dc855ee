package org.haltwire.centre.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.Notice;
import org.haltwire.centre.participants.ApiKey;
import org.haltwire.centre.participants.KeptKey;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.participants.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The bank that practises. It may do what a bank may. Its key is printed by the start that makes
/// it, and kept in a file of the data folder; where that file is lost, or the key was revoked or
/// has ended, the next start makes another one.
@Component
@Order(20)
final class SandboxBank implements Notice {

  static final String CODE = "sandbox-bank";

  private static final Set<Role> ROLES = Set.of(Role.SENDER, Role.READER, Role.SIGNALS);

  private final boolean wanted;
  private final KeptKey kept;
  private final Optional<ApiKey> made;

  SandboxBank(Participants participants, CentreSettings centre) {
    this.wanted = centre.sandbox();
    this.kept = new KeptKey(centre.data().toAbsolutePath().resolve(CODE + ".key"));
    this.made = wanted ? make(participants) : Optional.empty();
  }

  private Optional<ApiKey> make(Participants participants) {
    participants.register(new Participant(CODE, "Sandbox bank", ROLES));
    boolean works =
        kept.read()
            .flatMap(participants::byKey)
            .filter(owner -> owner.code().equals(CODE))
            .isPresent();
    Optional<ApiKey> key = works ? Optional.empty() : participants.issue(CODE);
    key.ifPresent(kept::write);
    return key;
  }

  @Override
  public List<String> lines() {
    if (!wanted) {
      return List.of();
    }
    return List.of(
        "sandbox: nothing here is real; docs/sandbox.md says what to try",
        made.map(key -> "sandbox bank key: " + key.text() + " (not shown again; kept in ")
                .orElse("sandbox bank key: made before (kept in ")
            + kept.file()
            + ")");
  }
}
