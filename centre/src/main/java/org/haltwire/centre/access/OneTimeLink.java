package org.haltwire.centre.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;

/// The administrator's way in without a password: a secret printed at the start, good once and for
/// fifteen minutes. Who can read the terminal or restart the centre owns it anyway.
final class OneTimeLink {

  static final Duration GOOD_FOR = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final long madeAt;
  private final String token;
  private final AtomicBoolean used = new AtomicBoolean();

  OneTimeLink(InstantSource clock) {
    this.clock = clock;
    this.madeAt = clock.millis();
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  String token() {
    return token;
  }

  /// Whether the secret would work now.
  boolean works(String given) {
    return !used.get()
        && clock.millis() - madeAt < GOOD_FOR.toMillis()
        && MessageDigest.isEqual(utf8(token), utf8(given));
  }

  /// True for the first who comes with the right secret in time, and for nobody after.
  boolean use(String given) {
    return works(given) && used.compareAndSet(false, true);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
