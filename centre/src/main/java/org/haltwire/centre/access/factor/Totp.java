package org.haltwire.centre.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of the moment (RFC 6238 over RFC 4226): six digits, HMAC-SHA-1, steps of 30 seconds since
/// 1970, as every authenticator app has them.
final class Totp {

  static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final long STEP_MILLIS = 30_000;

  private Totp() {}

  /// Which step the code is of: the one at hand, or one beside it, as telephones' clocks go.
  static OptionalLong step(byte[] secret, String code, long millis) {
    long now = Math.floorDiv(millis, STEP_MILLIS);
    OptionalLong found = OptionalLong.empty();
    for (long step = now - 1; step <= now + 1; step++) {
      byte[] right = code(secret, step).getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  static String code(byte[] secret, long step) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
    String digits = Integer.toString(number % 1_000_000);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  private static byte[] hmac(byte[] secret, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected HmacSHA1 in every JDK", impossible);
    }
  }
}
