package org.haltwire.centre.participants.credential;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.haltwire.centre.work.FailureWords;
import org.haltwire.centre.work.WholeAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The public keys of an issuer. They are read when they are first needed, again after an hour
/// beside the answers, and when a token names a key that is not among them; but never more than
/// once in half a minute, whatever tokens name. While the issuer is away the keys that are known go
/// on.
final class IssuerKeys {

  static final long PAUSE_MILLIS = 30_000;

  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
  private static final long FRESH_MILLIS = 3_600_000;
  private static final int BYTES_LIMIT = 256 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final TokenSettings settings;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final AtomicBoolean refreshing = new AtomicBoolean();
  private volatile Known known = new Known(List.of(), Long.MIN_VALUE / 2);
  private volatile Tried tried = new Tried(Long.MIN_VALUE / 2, true);

  IssuerKeys(TokenSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Known(List<JWK> keys, long readAt) {}

  private record Tried(long at, boolean failed) {}

  /// What came of looking for a key.
  sealed interface Found {

    record Key(JWK key) implements Found {}

    record None() implements Found {}

    /// Nobody can say, because the issuer does not answer.
    record Away() implements Found {}
  }

  Found find(JWSHeader header) {
    long now = clock.millis();
    Known keys = known;
    List<JWK> fitting = fitting(keys, header);
    boolean old = Math.abs(now - keys.readAt()) > settings.keysFor().toMillis();
    if (!fitting.isEmpty() && !old) {
      if (now - keys.readAt() > FRESH_MILLIS && mayTry(now)) {
        refreshBeside();
      }
      return new Found.Key(fitting.getFirst());
    }
    read(now);
    fitting = fitting(known, header);
    boolean still = Math.abs(now - known.readAt()) > settings.keysFor().toMillis();
    if (!fitting.isEmpty() && !still) {
      return new Found.Key(fitting.getFirst());
    }
    return tried.failed() ? new Found.Away() : new Found.None();
  }

  private static List<JWK> fitting(Known keys, JWSHeader header) {
    return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(new JWKSet(keys.keys()));
  }

  private boolean mayTry(long now) {
    return Math.abs(now - tried.at()) >= PAUSE_MILLIS;
  }

  private void refreshBeside() {
    if (refreshing.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("issuer-keys")
          .start(() -> {
            try {
              read(clock.millis());
            } finally {
              refreshing.set(false);
            }
          });
    }
  }

  private synchronized void read(long now) {
    if (!mayTry(now)) {
      return;
    }
    try {
      String place = settings.jwksUri().isEmpty() ? discovered() : settings.jwksUri();
      known = new Known(JWKSet.parse(fetch(place)).getKeys(), now);
      tried = new Tried(now, false);
    } catch (IOException | ParseException | IllegalArgumentException away) {
      tried = new Tried(now, true);
      LOG.warn(
          "the keys of the issuer of access tokens cannot be read: {}", FailureWords.brief(away));
    } catch (InterruptedException stopped) {
      tried = new Tried(now, true);
      Thread.currentThread().interrupt();
    }
  }

  private String discovered() throws IOException, InterruptedException, ParseException {
    String base = settings.issuer().replaceAll("/$", "");
    Map<String, Object> described =
        JSONObjectUtils.parse(fetch(base + "/.well-known/openid-configuration"));
    if (!settings.issuer().equals(described.get("issuer"))) {
      throw new IOException("Expected the description of the issuer itself");
    }
    if (described.get("jwks_uri") instanceof String place) {
      return place;
    }
    throw new IOException("Expected a jwks_uri in the issuer's description");
  }

  private String fetch(String place) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(place)).build();
    HttpResponse<byte[]> answer = WholeAnswer.of(http, request, PATIENCE, BYTES_LIMIT);
    if (answer.statusCode() != 200) {
      throw new IOException("Expected 200, but got " + answer.statusCode());
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
