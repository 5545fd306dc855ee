package org.haltwire.centre.access.guess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Something that guesses are counted for. It is kept as a digest: some people type their password
/// where their name belongs.
///
/// @param kind `name`, `address` or `browser`
/// @param free so many failures cost nothing
record Guesser(String kind, String text, int free) {

  byte[] digest() {
    return digest(kind + "\n" + text);
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
