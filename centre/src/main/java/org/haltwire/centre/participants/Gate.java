package org.haltwire.centre.participants;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haltwire.centre.participants.credential.AccessTokens;
import org.haltwire.centre.participants.credential.ClientAddress;
import org.haltwire.centre.participants.credential.ClientCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds a request against what the centre knows: a key, or a pinned certificate alone; then, where
/// the institution's terms ask for it, from where it comes and with which certificate. A key of an
/// institution without such terms costs one hash and one look into a table.
@Component
final class Gate {

  private static final String BEARER = "Bearer ";
  private static final long DAY_MILLIS = 86_400_000;

  private final Roster roster;
  private final LastUse lastUse;
  private final ClientAddress addresses;
  private final ClientCertificate certificates;
  private final AccessTokens tokens;
  private final InstantSource clock;

  Gate(Roster roster, LastUse lastUse, ParticipantSettings settings, InstantSource clock) {
    this.roster = roster;
    this.lastUse = lastUse;
    this.addresses = new ClientAddress(settings.proxies(), settings.forwardedHeader());
    this.certificates = new ClientCertificate(addresses);
    this.tokens = new AccessTokens(settings.oauth(), clock);
    this.clock = clock;
  }

  Admission admit(HttpServletRequest request) {
    String shown = shown(request);
    if (shown.isEmpty()) {
      return certificate(request);
    }
    if (!ApiKey.looksRight(shown)) {
      return tokens.taken() && shown.indexOf('.') > 0
          ? token(shown, request)
          : Admission.Refused.NO_KEY_AT_ALL;
    }
    long now = clock.millis();
    Optional<WorkingKey> key = key(shown, now);
    if (key.isEmpty()) {
      return Admission.Refused.NO_SUCH_KEY;
    }
    Standing standing = key.get().standing;
    return standing.plain()
        ? key.get().admitted(now)
        : held(standing, request, key.get().admitted(now));
  }

  /// A key that works now, whatever else its participant's terms ask for.
  Optional<WorkingKey> key(String text, long now) {
    WorkingKey key = roster.now().keys().get(new ApiKey(text).hash());
    if (key == null || !key.works(now)) {
      return Optional.empty();
    }
    long day = now / DAY_MILLIS;
    if (key.firstOn(day)) {
      lastUse.note(key.hash, day);
    }
    return Optional.of(key);
  }

  private static String shown(HttpServletRequest request) {
    @Nullable String authorization = request.getHeader("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    @Nullable String own = request.getHeader("X-Api-Key");
    return own == null ? "" : own.strip();
  }

  /// A certificate may be enough, where the terms say so.
  private Admission certificate(HttpServletRequest request) {
    if (roster.now().byPin().isEmpty()) {
      return Admission.Refused.NOTHING_SHOWN;
    }
    return certificates
        .of(request)
        .map(shown -> roster.now().byPin().get(shown.pin()))
        .filter(Standing::certificateAlone)
        .<Admission>map(standing ->
            held(standing, request, new Admission.Admitted(standing.participant(), "", "")))
        .orElse(Admission.Refused.NOTHING_SHOWN);
  }

  private Admission token(String text, HttpServletRequest request) {
    return switch (tokens.read(text)) {
      case AccessTokens.Reading.Away _ -> Admission.Refused.ISSUER_AWAY;
      case AccessTokens.Reading.Wrong(String why) -> Admission.Refused.token(why);
      case AccessTokens.Reading.Fine fine -> owner(fine, request);
    };
  }

  /// A token that two institutions could claim is nobody's.
  private Admission owner(AccessTokens.Reading.Fine token, HttpServletRequest request) {
    Directory now = roster.now();
    Optional<Standing> client = Optional.ofNullable(now.bySubject().get(token.client()));
    Optional<Standing> subject = Optional.ofNullable(now.bySubject().get(token.subject()));
    Optional<Standing> owner = client.or(() -> subject);
    boolean two = client.isPresent() && subject.isPresent() && !client.equals(subject);
    if (owner.isEmpty() || two) {
      return Admission.Refused.token("No participant is registered for its client_id or sub.");
    }
    boolean bound =
        token.thumbprint().isEmpty()
            || certificates
                .of(request)
                .filter(shown -> shown.thumbprint().equals(token.thumbprint()))
                .isPresent();
    if (!bound) {
      return Admission.Refused.token("It is bound to another certificate than was shown.");
    }
    Admission.Admitted admitted =
        new Admission.Admitted(narrowed(owner.get().participant(), token), "", "");
    return owner.get().plain() ? admitted : held(owner.get(), request, admitted);
  }

  /// A scope takes away from what the terms allow, and never adds to it.
  private static Participant narrowed(Participant participant, AccessTokens.Reading.Fine token) {
    return token
        .scopes()
        .map(scopes ->
            participant.roles().stream()
                .filter(role -> scopes.contains(role.scope()))
                .collect(Collectors.toUnmodifiableSet()))
        .map(roles -> new Participant(participant.code(), participant.title(), roles))
        .orElse(participant);
  }

  private Admission held(Standing standing, HttpServletRequest request, Admission admission) {
    if (standing.suspended()) {
      return Admission.Refused.SUSPENDED;
    }
    if (!standing.networks().isEmpty()) {
      Optional<InetAddress> address = addresses.of(request);
      if (address.filter(standing::isFrom).isEmpty()) {
        return Admission.Refused.address(
            address.map(InetAddress::getHostAddress).orElse("one that cannot be read"));
      }
    }
    return standing.pins().isEmpty() ? admission : pinned(standing, request, admission);
  }

  private Admission pinned(Standing standing, HttpServletRequest request, Admission admission) {
    Optional<ClientCertificate.Shown> shown = certificates.of(request);
    if (shown.isEmpty()) {
      return Admission.Refused.certificate("none");
    }
    Instant now = clock.instant();
    if (!standing.pins().contains(shown.get().pin())) {
      return Admission.Refused.certificate("one with the key " + shown.get().pin().text());
    }
    return shown.get().current(now)
        ? admission
        : Admission.Refused.certificate("one that ended, or did not begin yet");
  }
}
