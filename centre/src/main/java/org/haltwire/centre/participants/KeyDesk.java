package org.haltwire.centre.participants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.stereotype.Component;

/// Issues keys, exchanges them for new ones, and ends them.
@Component
final class KeyDesk {

  /// At most so many keys of one participant may be usable at a time: two for a change-over, and
  /// some.
  static final int LIMIT = 10;

  static final int LABEL_LIMIT = 60;

  /// Who did it where the institution's own systems did; no person's name has a colon.
  static final String INSTITUTION = "machine:own";

  private final Roster roster;
  private final KeyStore store;
  private final StepStore steps;
  private final AuditLog audit;
  private final ParticipantSettings settings;
  private final InstantSource clock;

  KeyDesk(
      Roster roster,
      KeyStore store,
      StepStore steps,
      AuditLog audit,
      ParticipantSettings settings,
      InstantSource clock) {
    this.roster = roster;
    this.store = store;
    this.steps = steps;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /// A key that was just made, to be shown once.
  ///
  /// @param oldEndsAt when the one before it ends; its own end where there was none
  record Issued(ApiKey key, Instant endsAt, Instant oldEndsAt) {}

  List<KeyRecord> all() {
    return store.all();
  }

  List<KeyRecord> of(String code) {
    return store.all().stream().filter(key -> key.participant().equals(code)).toList();
  }

  /// Nothing where there is no such participant, or it has ten usable keys.
  Optional<Issued> issue(String code, String label, String who) {
    return roster.change(
        () -> hasRoom(code) ? Optional.of(add(code, label, who)) : Optional.empty());
  }

  private Issued add(String code, String label, String who) {
    ApiKey key = ApiKey.random();
    Instant now = clock.instant();
    Instant end = now.plus(settings.keyLife());
    store.add(code, key, label, now, end);
    note(code, StepKind.KEY_ISSUED, who, key.prefix());
    return new Issued(key, end, end);
  }

  /// Issues a key in the place of another, which goes on for a while: whoever uses it has so long
  /// to change over. An end that was nearer already stays. Nothing where there is no such usable
  /// key, or ten of them, or where an institution's own systems ask to exchange a key a second
  /// time: whoever finds an old key must not make themselves a new one.
  Optional<Issued> rotate(String code, String prefix, Duration overlap, String who) {
    return roster.change(() -> {
      Optional<KeyRecord> old = usable(code, prefix);
      boolean again = who.equals(INSTITUTION) && old.filter(KeyRecord::exchanged).isPresent();
      if (old.isEmpty() || again || !hasRoom(code)) {
        return Optional.empty();
      }
      Issued issued = add(code, old.get().label(), who);
      Instant now = clock.instant();
      Instant wished = now.plus(overlap);
      Instant end = wished.isBefore(old.get().endsAt()) ? wished : old.get().endsAt();
      store.exchanged(code, prefix, now, end);
      note(code, StepKind.KEY_ROTATED, who, prefix + " > " + issued.key().prefix());
      return Optional.of(new Issued(issued.key(), issued.endsAt(), end));
    });
  }

  /// False where there is no such key, or it was revoked before.
  boolean revoke(String code, String prefix, String who) {
    return roster.change(() -> {
      boolean revoked = store.revoke(code, prefix, clock.instant());
      if (revoked) {
        note(code, StepKind.KEY_REVOKED, who, prefix);
      }
      return revoked;
    });
  }

  Optional<KeyRecord> usable(String code, String prefix) {
    Instant now = clock.instant();
    return of(code).stream()
        .filter(key -> key.prefix().equals(prefix) && key.usable(now))
        .findFirst();
  }

  private void note(String code, StepKind kind, String who, String prefix) {
    steps.add(code, kind, who, "", prefix);
    audit.record(
        new Deed(
            DeedKind.CREDENTIAL, actor(code, who), "institution/" + code, "", kind + " " + prefix));
  }

  private static String actor(String code, String who) {
    if (who.equals(StepStore.CENTRE)) {
      return Deed.CENTRE;
    }
    return who.equals(INSTITUTION) ? Deed.institution(code) : Deed.person(who);
  }

  private boolean hasRoom(String code) {
    Instant now = clock.instant();
    return roster.now().find(code).isPresent()
        && of(code).stream().filter(key -> key.usable(now)).count() < LIMIT;
  }

  /// How long the old key goes on where nobody says otherwise.
  Duration overlap() {
    return settings.keyOverlap();
  }
}
