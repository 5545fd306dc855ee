package org.haltwire.centre.access.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A person who was sent to the provider and is to come back. It stays in their browser's session,
/// for one answer: what comes back to another browser, or twice, belongs to nothing.
///
/// @param state comes back with the person
/// @param nonce comes back within the ID token
/// @param verifier proves that whoever brings the code is who asked for it (RFC 7636)
/// @param back the address that they come back to
/// @param at when they left, by the clock's milliseconds
/// @param proves whether somebody who has a session proves again who they are
public record Errand(
    String state, String nonce, String verifier, String back, long at, boolean proves) {

  static final long GOOD_FOR_MILLIS = 600_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Errand begin(String back, long at, boolean proves) {
    return new Errand(secret(), secret(), secret(), back, at, proves);
  }

  public boolean isFor(String given, long now) {
    byte[] mine = state.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(mine, given.getBytes(StandardCharsets.UTF_8))
        && Math.abs(now - at) < GOOD_FOR_MILLIS;
  }

  String challenge() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return text(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Without its secrets.
  @Override
  public String toString() {
    return "Errand[at=%d, proves=%s]".formatted(at, proves);
  }

  private static String secret() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return text(bits);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
