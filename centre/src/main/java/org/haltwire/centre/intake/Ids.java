package org.haltwire.centre.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Ids made of several: joined where that stays a good id, a digest of them where it does not.
public final class Ids {

  private Ids() {}

  public static String joined(String first, String second) {
    String joined = first + ":" + second;
    return Texts.id(joined) ? joined : "digest:" + digest(joined);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256 in every JDK", impossible);
    }
  }
}
