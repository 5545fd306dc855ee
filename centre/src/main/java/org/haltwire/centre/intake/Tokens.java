package org.haltwire.centre.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stands for national ids, names and telephone numbers where the centre remembers: HMAC-SHA256
/// under the centre's key, cut to 128 bits, as 22 characters of base64url. Who has the journal but
/// not the key learns neither, not even by trying all ids.
public final class Tokens {

  public static final int KEY_BYTES = 32;
  public static final int LENGTH = 22;

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte PROOF = 0;
  private static final byte PERSON = 1;
  private static final byte NAME = 2;
  private static final byte PHONE = 3;
  private static final byte ATTRIBUTE = 4;
  private static final byte ACCOUNT = 5;
  private static final byte CHAT = 6;

  /// Never used itself, only copied: that is what makes this safe for many threads.
  private final Mac keyed;

  public Tokens(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "Expected a key of " + KEY_BYTES + " bytes, but got " + key.length);
    }
    try {
      keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected HMAC-SHA256 in every JDK", impossible);
    }
  }

  /// Token of a national id; spaces and case do not count.
  public String person(String nationalId) {
    return token(PERSON, nationalId.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  /// Token of a telephone number, E.164 digits without the plus sign.
  public String phone(long number) {
    return token(PHONE, Long.toString(number));
  }

  /// Token of an account, for where it must not be read that is asked about it.
  public String account(String account) {
    return token(ACCOUNT, account);
  }

  /// Token of a chat with the bot.
  public String chat(long id) {
    return token(CHAT, Long.toString(id));
  }

  /// Token of a name; case, punctuation, the order of its words and the dots of Ё do not count.
  public String name(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replace('Ё', 'Е');
    StringBuilder letters = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(c -> letters.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' '));
    String[] words = letters.toString().strip().split(" +");
    Arrays.sort(words);
    return token(NAME, String.join(" ", words));
  }

  /// Token of something about the holder of a phone, such as a part of an address. The same text
  /// has another token with another phone or another attribute, so that nobody sees who is alike.
  ///
  /// @param text in the one form that it is compared in
  public String attribute(long phone, String attribute, String text) {
    return token(ATTRIBUTE, phone + "\n" + attribute + "\n" + text);
  }

  /// What tells this key from another without giving it away.
  String proof() {
    return token(PROOF, "haltwire");
  }

  private String token(byte kind, String text) {
    try {
      Mac mac = (Mac) keyed.clone();
      mac.update(kind);
      byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("Expected a MAC that can be copied", impossible);
    }
  }
}
