package org.haltwire.centre.access.passkey;

import java.security.SecureRandom;
import java.time.Duration;

/// What a browser was asked to sign, to be kept in its session until it answers: good once and for
/// five minutes.
///
/// @param at the clock's milliseconds
public record Asked(byte[] challenge, long at) {

  static final Duration GOOD_FOR = Duration.ofMinutes(5);
  private static final SecureRandom RANDOM = new SecureRandom();

  static Asked now(long millis) {
    byte[] challenge = new byte[32];
    RANDOM.nextBytes(challenge);
    return new Asked(challenge, millis);
  }

  boolean isOver(long millis) {
    return millis - at > GOOD_FOR.toMillis();
  }
}
