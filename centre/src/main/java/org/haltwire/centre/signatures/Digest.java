package org.haltwire.centre.signatures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/// The header `Content-Digest` (RFC 9530).
public final class Digest {

  private Digest() {}

  /// With SHA-256.
  public static String of(byte[] content) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(hash("SHA-256", content)) + ":";
  }

  /// Whether the header is right about the content. Each digest by SHA-256 or SHA-512 must be, and
  /// there must be one; those by others, which are weak or unknown, count for nothing.
  public static boolean matches(String header, byte[] content) {
    try {
      Map<String, byte[]> digests = Fields.bytes(header);
      int known = 0;
      for (Map.Entry<String, byte[]> one : digests.entrySet()) {
        String algorithm =
            switch (one.getKey()) {
              case "sha-256" -> "SHA-256";
              case "sha-512" -> "SHA-512";
              default -> "";
            };
        if (!algorithm.isEmpty()) {
          known++;
          if (!MessageDigest.isEqual(hash(algorithm, content), one.getValue())) {
            return false;
          }
        }
      }
      return known > 0;
    } catch (Fields.Malformed wrong) {
      return false;
    }
  }

  private static byte[] hash(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Expected " + algorithm + " in every Java", missing);
    }
  }
}
