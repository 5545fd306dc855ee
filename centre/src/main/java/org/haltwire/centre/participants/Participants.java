package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The register of participants. Who calls is looked up in memory, which costs less than a
/// microsecond.
@Component
public class Participants {

  static final int KEYS_LIMIT = KeyDesk.LIMIT;

  /// The sender of facts that the centre's own people tell.
  static final String CENTRE = "haltwire";

  /// The sender of what people report themselves, without an institution. It is nobody's code: it
  /// has no keys and no terms, so that nothing can come in by a door under this name.
  public static final String CITIZENS = "citizens";

  private final Roster roster;
  private final ParticipantStore store;
  private final KeyDesk keys;
  private final StepStore steps;
  private final Gate gate;
  private final InstantSource clock;

  Participants(
      Roster roster,
      ParticipantStore store,
      KeyDesk keys,
      StepStore steps,
      Gate gate,
      InstantSource clock) {
    this.roster = roster;
    this.store = store;
    this.keys = keys;
    this.steps = steps;
    this.gate = gate;
    this.clock = clock;
  }

  /// A key that replaced another.
  ///
  /// @param oldEndsAt until when the other goes on
  public record Rotated(ApiKey key, Instant endsAt, Instant oldEndsAt) {}

  /// Whose key this is, if it is one that works.
  public Optional<Participant> byKey(String text) {
    return ApiKey.looksRight(text)
        ? gate.key(text, clock.millis())
            .filter(key -> !key.standing.suspended())
            .map(key -> key.standing.participant())
        : Optional.empty();
  }

  /// Whose request this is, by its key in `Authorization: Bearer` or `X-Api-Key`, or by its
  /// certificate; and if it is nobody's, why.
  public Admission admit(HttpServletRequest request) {
    return gate.admit(request);
  }

  public List<Participant> all() {
    return roster.now().institutions().stream().map(Institution::participant).toList();
  }

  public Optional<Participant> find(String code) {
    return roster.now().find(code).map(Institution::participant);
  }

  /// Whether an institution is kept out.
  public boolean isSuspended(String code) {
    return roster.now().find(code).filter(Institution::suspended).isPresent();
  }

  /// The participant that keeps an institution's accounts: the one whose terms name its BIC, or,
  /// where they name none, whose code it is in small letters, such as `tulpkzka` for `TULPKZKA`.
  public Optional<Participant> ofInstitution(String institution) {
    return roster.now().keeper(institution);
  }

  /// An institution that moves money, as a person knows it who was robbed.
  ///
  /// @param bic of which it keeps the accounts; empty where there are several
  /// @param hotline as its customers dial it; empty where it is not known
  public record Bank(String code, String title, String bic, String hotline) {}

  /// The institutions that move money and are not kept out, by title.
  public List<Bank> banks() {
    return roster.now().institutions().stream()
        .filter(one -> !one.suspended() && one.participant().may(Role.SENDER))
        .map(one ->
            new Bank(
                one.code(),
                one.participant().title(),
                only(one.bics()),
                one.terms().profile().hotline()))
        .sorted(Comparator.comparing(Bank::title))
        .toList();
  }

  private static String only(Set<String> bics) {
    return bics.size() == 1 ? bics.iterator().next() : "";
  }

  /// All keys ever issued, newest first within a participant.
  public List<KeyRecord> keys() {
    return keys.all();
  }

  /// Connects somebody without a proposal: for the first start, and for programs of the centre's
  /// operator. False if the code is taken; those that the centre uses itself are.
  public boolean register(Participant participant) {
    if (isReserved(participant.code())) {
      return false;
    }
    return roster.change(() -> {
      boolean added =
          store.add(participant.code(), Terms.plain(participant.title(), participant.roles()));
      if (added) {
        steps.add(participant.code(), StepKind.REGISTERED, StepStore.CENTRE, "", "");
      }
      return added;
    });
  }

  /// Whether a code can be no participant's: facts under it are the centre's own, or citizens'.
  static boolean isReserved(String code) {
    return code.equals(CENTRE) || code.equals(CITIZENS);
  }

  /// Lets a participant do this and nothing else, with all of its keys, at once.
  void allow(String code, Set<Role> roles) {
    roster.change(() -> {
      Optional<Institution> now = roster.now().find(code);
      return now.isPresent()
          && store.change(
              code, now.get().revision(), now.get().terms().with(roles), now.get().suspended());
    });
  }

  /// A new key for a participant, to be shown once; nothing where there is no such participant or
  /// it has ten usable keys.
  public Optional<ApiKey> issue(String code) {
    return keys.issue(code, "", StepStore.CENTRE).map(KeyDesk.Issued::key);
  }

  /// Exchanges a participant's own key for a new one, as its own systems ask for it. The old one
  /// goes on for the settings' time. Nothing where it has ten usable keys, or where the key was
  /// exchanged before.
  public Optional<Rotated> rotate(String code, String prefix) {
    return keys.rotate(code, prefix, keys.overlap(), KeyDesk.INSTITUTION)
        .map(issued -> new Rotated(issued.key(), issued.endsAt(), issued.oldEndsAt()));
  }

  /// A key of a participant that works.
  public Optional<KeyRecord> usable(String code, String prefix) {
    return keys.usable(code, prefix);
  }

  /// Ends a key at once. False where there is no such usable key.
  public boolean revoke(String code, String prefix) {
    return keys.revoke(code, prefix, StepStore.CENTRE);
  }
}
