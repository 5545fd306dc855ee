package org.haltwire.centre.access.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the provider about itself when somebody first needs it, and again after an hour. While it
/// does not answer what is known goes on; who never answered is not asked more than once in two
/// seconds, so that a provider that hangs does not hold up everybody who would sign in.
final class Discovery {

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final long FRESH_MILLIS = 3_600_000;
  private static final long PAUSE_MILLIS = 2_000;
  private static final String PLACE = "/.well-known/openid-configuration";

  private final OidcSettings settings;
  private final Wire wire;
  private final InstantSource clock;
  private volatile Optional<Description> known = Optional.empty();
  private long readAt = Long.MIN_VALUE / 2;
  private long failedAt = Long.MIN_VALUE / 2;

  Discovery(OidcSettings settings, Wire wire, InstantSource clock) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
  }

  /// Nothing while nobody can say.
  synchronized Optional<Description> find() {
    long now = clock.millis();
    boolean old = Math.abs(now - readAt) > FRESH_MILLIS;
    if (old && Math.abs(now - failedAt) > PAUSE_MILLIS) {
      read();
    }
    return known;
  }

  private void read() {
    try {
      URI place = URI.create(settings.issuer().replaceAll("/$", "") + PLACE);
      Wire.Said said = wire.send(HttpRequest.newBuilder(place));
      if (said.status() != 200) {
        throw new IOException("Expected 200, but got " + said.status());
      }
      known = Optional.of(Description.read(settings, said.body()));
      readAt = clock.millis();
    } catch (IOException away) {
      failedAt = clock.millis();
      LOG.warn("the provider that people sign in with cannot be asked: {}", away.toString());
    }
  }
}
