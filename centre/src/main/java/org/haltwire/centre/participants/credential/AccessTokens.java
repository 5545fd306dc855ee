package org.haltwire.centre.participants.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Access tokens of an issuer that the centre believes: JWTs of RFC 9068, signed with RS256, PS256
/// or ES256, and nothing else. What was verified is remembered for a minute, because a signature
/// costs more than all else together.
public final class AccessTokens {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");
  private static final int LENGTH_LIMIT = 8 << 10;
  private static final int REMEMBERED_LIMIT = 2_000;
  private static final long REMEMBERED_MILLIS = 60_000;

  private final TokenSettings settings;
  private final IssuerKeys keys;
  private final InstantSource clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  public AccessTokens(TokenSettings settings, InstantSource clock) {
    this.settings = settings;
    this.keys = new IssuerKeys(settings, clock);
    this.clock = clock;
  }

  private record Remembered(Reading.Fine fine, Instant ends, long at) {}

  /// What came of reading one.
  public sealed interface Reading {

    /// @param scopes what it allows; empty where it does not say
    /// @param thumbprint of the certificate that it is bound to (RFC 8705); empty where it is not
    record Fine(String client, String subject, Optional<Set<String>> scopes, String thumbprint)
        implements Reading {}

    /// @param why a sentence
    record Wrong(String why) implements Reading {}

    /// The issuer's keys cannot be read now.
    record Away() implements Reading {}
  }

  public boolean taken() {
    return settings.taken();
  }

  public Reading read(String token) {
    long now = clock.millis();
    Remembered before = remembered.get(token);
    if (before != null
        && Math.abs(now - before.at()) < REMEMBERED_MILLIS
        && before(before.ends())) {
      return before.fine();
    }
    if (token.length() > LENGTH_LIMIT) {
      return new Reading.Wrong("Expected a token of at most 8 KiB.");
    }
    try {
      return verified(token, SignedJWT.parse(token));
    } catch (ParseException | JOSEException wrong) {
      return new Reading.Wrong("Expected a signed JWT, but got something else.");
    }
  }

  private Reading verified(String token, SignedJWT jwt) throws ParseException, JOSEException {
    JWSHeader header = jwt.getHeader();
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      return new Reading.Wrong("Expected a token signed with RS256, PS256 or ES256.");
    }
    String type = header.getType() == null ? "" : header.getType().getType();
    if (!TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      return new Reading.Wrong("Expected typ at+jwt in the token.");
    }
    return switch (keys.find(header)) {
      case IssuerKeys.Found.Away _ -> new Reading.Away();
      case IssuerKeys.Found.None _ ->
          new Reading.Wrong("Expected a token signed with a key that its issuer has published.");
      case IssuerKeys.Found.Key(JWK key) ->
          isSigned(jwt, key)
              ? claimed(token, jwt.getJWTClaimsSet())
              : new Reading.Wrong("The signature of the token is wrong.");
    };
  }

  private static boolean isSigned(SignedJWT jwt, JWK key) throws JOSEException {
    if (!(key instanceof AsymmetricJWK asymmetric)) {
      return false;
    }
    JWSVerifier verifier =
        new DefaultJWSVerifierFactory()
            .createJWSVerifier(jwt.getHeader(), asymmetric.toPublicKey());
    return jwt.verify(verifier);
  }

  private Reading claimed(String token, JWTClaimsSet claims) throws ParseException {
    Optional<String> wrong = wrong(claims);
    if (wrong.isPresent()) {
      return new Reading.Wrong(wrong.get());
    }
    Map<String, Object> bound =
        Objects.requireNonNullElse(claims.getJSONObjectClaim("cnf"), Map.of());
    Reading.Fine fine =
        new Reading.Fine(
            Objects.requireNonNullElse(claims.getStringClaim("client_id"), ""),
            Objects.requireNonNullElse(claims.getSubject(), ""),
            scopes(claims),
            Objects.toString(bound.get("x5t#S256"), ""));
    if (remembered.size() >= REMEMBERED_LIMIT) {
      remembered.clear();
    }
    Instant ends = claims.getExpirationTime().toInstant();
    remembered.put(token, new Remembered(fine, ends, clock.millis()));
    return fine;
  }

  private Optional<String> wrong(JWTClaimsSet claims) {
    if (!settings.issuer().equals(claims.getIssuer())) {
      return Optional.of("Expected iss " + settings.issuer() + " in the token.");
    }
    if (!claims.getAudience().contains(settings.audience())) {
      return Optional.of("Expected aud " + settings.audience() + " in the token.");
    }
    Date ends = claims.getExpirationTime();
    if (ends == null || !before(ends.toInstant())) {
      return Optional.of("The token has ended, or does not say when it ends. Get a new one.");
    }
    Date begins = claims.getNotBeforeTime();
    boolean early =
        begins != null && clock.instant().plus(settings.skew()).isBefore(begins.toInstant());
    return early ? Optional.of("The token does not hold yet.") : Optional.empty();
  }

  private boolean before(Instant end) {
    return clock.instant().isBefore(end.plus(settings.skew()));
  }

  private static Optional<Set<String>> scopes(JWTClaimsSet claims) {
    return switch (claims.getClaim("scope")) {
      case null -> Optional.empty();
      case String text ->
          Optional.of(
              Set.copyOf(
                  Arrays.asList(text.strip().split("\\s+", -1)).stream().distinct().toList()));
      case List<?> list ->
          Optional.of(list.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()));
      default -> Optional.of(Set.of());
    };
  }
}
