package org.haltwire.centre.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at ID tokens (OpenID Connect Core 1.0, 3.1.3.7). Signed with a key of the provider's by
/// RS256, PS256 or ES256: never unsigned, and never with a secret that both know.
final class IdTokens {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int LENGTH_LIMIT = 64 << 10;
  private static final int SUBJECT_LIMIT = 255;
  private static final int GROUPS_LIMIT = 1_000;

  private final OidcSettings settings;
  private final InstantSource clock;

  IdTokens(OidcSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Met read(String token, Errand errand, JWKSource<SecurityContext> keys) {
    if (token.length() > LENGTH_LIMIT) {
      return new Met.NotAccepted("ID token longer than 64 KiB");
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    // What it says is looked at below, by the centre's own clock.
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    try {
      JWTClaimsSet claims = processor.process(token, null);
      Optional<String> wrong = wrong(claims, errand);
      return wrong.isPresent() ? new Met.NotAccepted(wrong.get()) : known(claims, token);
    } catch (BadJOSEException | ParseException | RateLimitReachedException forged) {
      return new Met.NotAccepted("ID token not signed by the provider");
    } catch (JOSEException away) {
      return new Met.Away();
    }
  }

  private Optional<String> wrong(JWTClaimsSet claims, Errand errand) throws ParseException {
    @Nullable String party = claims.getStringClaim("azp");
    boolean other =
        party == null ? claims.getAudience().size() > 1 : !settings.clientId().equals(party);
    @Nullable String subject = claims.getSubject();
    if (!settings.issuer().equals(claims.getIssuer())) {
      return Optional.of("ID token of another issuer");
    }
    if (!claims.getAudience().contains(settings.clientId()) || other) {
      return Optional.of("ID token for another client");
    }
    if (!errand.nonce().equals(claims.getStringClaim("nonce"))) {
      return Optional.of("ID token of another sign-in");
    }
    if (subject == null || subject.isBlank() || subject.length() > SUBJECT_LIMIT) {
      return Optional.of("ID token without a subject");
    }
    return wrongTime(claims, errand).or(() -> wrongStrength(claims));
  }

  /// Who proves again must have signed in there after they were sent.
  private Optional<String> wrongTime(JWTClaimsSet claims, Errand errand) {
    Instant now = clock.instant();
    @Nullable Date ends = claims.getExpirationTime();
    @Nullable Date made = claims.getIssueTime();
    if (ends == null || !now.isBefore(ends.toInstant().plus(SKEW))) {
      return Optional.of("ID token over");
    }
    if (made == null || made.toInstant().isAfter(now.plus(SKEW))) {
      return Optional.of("ID token from the future");
    }
    if (!errand.proves()) {
      return Optional.empty();
    }
    boolean fresh = provenAt(claims) >= errand.at() / 1_000 * 1_000 - SKEW.toMillis();
    return fresh ? Optional.empty() : Optional.of("no fresh proof");
  }

  /// When the person signed in there, which may be long before they came here; 0 where the provider
  /// does not say, or names a time to come.
  private long provenAt(JWTClaimsSet claims) {
    long seconds = claims.getClaim("auth_time") instanceof Number number ? number.longValue() : 0;
    boolean past = seconds > 0 && seconds <= clock.instant().plus(SKEW).getEpochSecond();
    return past ? Math.min(seconds * 1_000, clock.millis()) : 0;
  }

  private Optional<String> wrongStrength(JWTClaimsSet claims) {
    boolean enough =
        settings.acr().isEmpty()
            || (claims.getClaim("acr") instanceof String acr && settings.acr().contains(acr));
    return enough ? Optional.empty() : Optional.of("not signed in strongly enough");
  }

  private Met known(JWTClaimsSet claims, String token) {
    Set<String> groups =
        switch (claims.getClaim(settings.claim())) {
          case String one -> Set.of(one);
          case List<?> list ->
              list.stream()
                  .limit(GROUPS_LIMIT)
                  .map(Objects::toString)
                  .collect(Collectors.toUnmodifiableSet());
          case null, default -> Set.of();
        };
    return new Met.Known(
        new Identity(
            settings.issuer(),
            claims.getSubject(),
            text(claims, "preferred_username"),
            text(claims, "name"),
            groups,
            provenAt(claims),
            token));
  }

  private static String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text.strip() : "";
  }
}
