package org.haltwire.centre.participants;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A participant's secret: `hw_` and 256 random bits. It is shown once and kept as its hash.
///
/// The hash is a single SHA-256. Slow, salted hashes exist because people choose passwords that can
/// be guessed; 256 random bits cannot be guessed at any speed, and this check is in the way of
/// every payment. Looking a hash up in a table gives nothing away by its timing either: who does
/// not know the key cannot choose its hash.
public record ApiKey(String text) {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final String MARK = "hw_";
  private static final int LENGTH = MARK.length() + 43;
  private static final int SHOWN = MARK.length() + 8;

  /// A new one that nobody has.
  public static ApiKey random() {
    byte[] bits = new byte[32];
    CHANCE.nextBytes(bits);
    return new ApiKey(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// Whether a text could be a key at all.
  static boolean looksRight(String text) {
    return text.length() == LENGTH && text.startsWith(MARK);
  }

  /// The beginning, by which people recognise a key: 48 of its bits, which leaves 208 secret.
  public String prefix() {
    return text.substring(0, SHOWN);
  }

  Hash hash() {
    try {
      byte[] text = this.text.getBytes(StandardCharsets.UTF_8);
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
      return new Hash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected every Java to know SHA-256", impossible);
    }
  }

  /// Never shows the secret in a log.
  @Override
  public String toString() {
    return prefix() + "...";
  }

  /// SHA-256 of a key.
  record Hash(long a, long b, long c, long d) {

    static Hash of(byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    byte[] bytes() {
      return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
    }
  }
}
