package org.haltwire.centre.participants;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.haltwire.centre.CentreSettings;
import org.haltwire.centre.Notice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A first participant to try the centre with. Its key, unlike any other's, is kept in a file of
/// the data folder that only the owner can read, so that every start can print it. Without it:
/// revoke its keys on the participants page, or start with `haltwire.participants.demo-bank=false`.
/// It may do everything, also what an earlier version did not know: the documents' examples are to
/// work with its key.
@Component
@Order(20)
class DemoBank implements Notice {

  static final String CODE = "demo-bank";

  private final Participants participants;
  private final InstantSource clock;
  private final KeptKey kept;

  DemoBank(
      Participants participants,
      ParticipantSettings settings,
      CentreSettings centre,
      InstantSource clock) {
    this.participants = participants;
    this.clock = clock;
    this.kept = new KeptKey(centre.data().toAbsolutePath().resolve(CODE + ".key"));
    boolean wanted = settings.demoBank() && !centre.sandbox();
    if (wanted && participants.all().isEmpty()) {
      participants.register(new Participant(CODE, "Demo bank", EnumSet.allOf(Role.class)));
      participants.issue(CODE).ifPresent(kept::write);
    } else if (wanted && isOwn()) {
      if (!allowsEverything()) {
        participants.allow(CODE, EnumSet.allOf(Role.class));
      }
      renew();
    }
  }

  /// Nobody sees to the demo bank's key: it is exchanged before it ends.
  private void renew() {
    Instant soon = clock.instant().plus(WorkingKey.WARNED_FOR);
    kept.read()
        .map(ApiKey::new)
        .flatMap(key -> participants.usable(CODE, key.prefix()))
        .filter(key -> key.endsAt().isBefore(soon))
        .flatMap(key ->
            participants
                .rotate(CODE, key.prefix())
                .map(Participants.Rotated::key)
                // It was exchanged, and the centre died before the new one was in the file.
                .or(() -> participants.issue(CODE)))
        .ifPresent(kept::write);
  }

  /// Whether the key in the file is the demo bank's own. A participant of this name that somebody
  /// made by hand has no such file, and is left alone.
  private boolean isOwn() {
    return kept.read()
        .flatMap(participants::byKey)
        .filter(owner -> owner.code().equals(CODE))
        .isPresent();
  }

  private boolean allowsEverything() {
    return participants.all().stream()
        .filter(one -> one.code().equals(CODE))
        .allMatch(one -> one.roles().containsAll(EnumSet.allOf(Role.class)));
  }

  @Override
  public List<String> lines() {
    return kept.read()
        .filter(key -> participants.byKey(key).isPresent())
        .map(key -> List.of("demo bank key: " + key, "  kept in " + kept.file()))
        .orElse(List.of());
  }
}
