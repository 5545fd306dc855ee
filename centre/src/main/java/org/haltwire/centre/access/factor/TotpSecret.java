package org.haltwire.centre.access.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What an app and the centre share, before and after it is taken: as text to type, and as the
/// address that apps read from a picture (the format of Google Authenticator's key URIs).
public final class TotpSecret {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS_A_LETTER = 5;
  private static final int LETTERS_A_GROUP = 4;

  private final byte[] bytes;

  TotpSecret(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public static TotpSecret make() {
    byte[] bytes = new byte[Totp.SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// The code of that moment, as an app shows it.
  public String codeAt(long millis) {
    return Totp.code(bytes, Math.floorDiv(millis, 30_000));
  }

  /// Base 32 (RFC 4648) without padding: 20 bytes are 32 letters.
  public String text() {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte one : bytes) {
      held = (held << Byte.SIZE) | (one & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS_A_LETTER) {
        bits -= BITS_A_LETTER;
        text.append(ALPHABET.charAt((held >> bits) & 31));
        held &= (1 << bits) - 1;
      }
    }
    return text.toString();
  }

  /// In groups, to type from one screen into another.
  public String grouped() {
    return text().replaceAll("(.{" + LETTERS_A_GROUP + "})(?!$)", "$1 ");
  }

  public String address(String name) {
    String who = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return "otpauth://totp/Haltwire:%s?secret=%s&issuer=Haltwire&algorithm=SHA1&digits=6&period=30"
        .formatted(who, text());
  }
}
