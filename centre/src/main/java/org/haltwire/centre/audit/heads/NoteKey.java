package org.haltwire.centre.audit.heads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// The public key of who signs notes, with the name it signs by. As a text it is `NAME+HASH+KEY`
/// (C2SP signed-note: a *verifier key*), which is what people hand to each other.
public final class NoteKey {

  private static final byte ED25519 = 1;

  /// What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410).
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] raw;

  private NoteKey(String name, byte[] raw) {
    this.name = name;
    this.raw = raw;
  }

  static NoteKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new NoteKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
  }

  /// @throws IllegalArgumentException where it is none, or of another algorithm than Ed25519
  public static NoteKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length == 3) {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length == 33 && typed[0] == ED25519) {
        NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (HexFormat.of().formatHex(key.hash()).equals(parts[1])) {
          return key;
        }
      }
    }
    throw new IllegalArgumentException(
        "Expected a key NAME+HASH+KEY of Ed25519 whose hash fits, but got " + text);
  }

  String name() {
    return name;
  }

  /// The first four bytes of SHA-256 of the name, a line end, and the key with its kind.
  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(UTF_8));
      digest.update(ED25519);
      return Arrays.copyOf(digest.digest(raw), 4);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected every Java to know SHA-256", impossible);
    }
  }

  /// The signed text of a note that bears this key's signature; nothing where none of its
  /// signatures is.
  public Optional<String> open(String note) {
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0) {
      return Optional.empty();
    }
    String text = note.substring(0, gap + 1);
    boolean signed =
        note.substring(gap + 2).lines().anyMatch(line -> signs(line, text.getBytes(UTF_8)));
    return signed ? Optional.of(text) : Optional.empty();
  }

  private boolean signs(String line, byte[] text) {
    String start = "— " + name + " ";
    if (!line.startsWith(start)) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(line.substring(start.length()));
      if (bytes.length != 68 || !Arrays.equals(Arrays.copyOf(bytes, 4), hash())) {
        return false;
      }
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(publicKey());
      signature.update(text);
      return signature.verify(bytes, 4, 64);
    } catch (IllegalArgumentException | GeneralSecurityException spoilt) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
    System.arraycopy(raw, 0, encoded, X509.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public String toString() {
    byte[] typed = new byte[raw.length + 1];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    return name
        + "+"
        + HexFormat.of().formatHex(hash())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }
}
