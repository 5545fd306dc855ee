package org.haltwire.centre.recovery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haltwire.centre.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers and secrets that people type: a victim's ticket, a held person's reference. They are
/// computed from what they are for with a key of this centre, so that the same question gives the
/// same answer and no list of secrets exists.
@Component
public class Secrets {

  /// Without letters and digits that look alike, and without vowels that make words.
  private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";

  private static final int KEY_BYTES = 32;
  private static final int GROUP = 4;

  private static final String ONLY_ROW = "true";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  Secrets(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// So many groups of four letters for a purpose and what it is for: `7KQM-2XHD`.
  public String code(String purpose, String about, int groups) {
    byte[] mac = mac(purpose + '\n' + about);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUP * groups; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      int two = ((mac[2 * i] & 0xff) << 8) | (mac[2 * i + 1] & 0xff);
      code.append(ALPHABET.charAt(two % ALPHABET.length()));
    }
    return code.toString();
  }

  /// A code as it is written, however it was typed: in large letters, with hyphens.
  public static String written(String typed) {
    String letters = new String(plain(typed), StandardCharsets.UTF_8);
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      if (i > 0 && i % GROUP == 0) {
        written.append('-');
      }
      written.append(letters.charAt(i));
    }
    return written.toString();
  }

  /// Whether somebody typed a code, with or without its hyphens, in large or small letters.
  public boolean matches(String typed, String code) {
    return MessageDigest.isEqual(plain(typed), plain(code));
  }

  private static byte[] plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(key(), "HmacSHA512"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Expected HMAC-SHA-512 in every Java", missing);
    }
  }

  private byte[] key() {
    Optional<byte[]> kept = kept();
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] made = new byte[KEY_BYTES];
    random.nextBytes(made);
    jdbc.sql("insert into recovery_key (sealed_key) values (?) on conflict do nothing")
        .param(vault.seal(Confidential.CODES_KEY, ONLY_ROW, made))
        .update();
    return kept().orElseThrow();
  }

  private Optional<byte[]> kept() {
    return jdbc.sql("select sealed_key from recovery_key")
        .query(byte[].class)
        .optional()
        .map(sealed -> vault.open(Confidential.CODES_KEY, ONLY_ROW, sealed));
  }
}
