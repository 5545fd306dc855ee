package org.haltwire.centre.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The one algorithm: Ed25519 (RFC 8032), as the JDK has it.
public final class Ed25519 {

  /// What stands before the 32 bytes of a public key in its X.509 form (RFC 8410).
  private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int KEY_BYTES = 32;

  private Ed25519() {}

  public static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw absent(missing);
    }
  }

  static byte[] sign(PrivateKey key, String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException missing) {
      throw absent(missing);
    }
  }

  static boolean verifies(PublicKey key, String text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(text.getBytes(UTF_8));
      return signature.verify(signed);
    } catch (GeneralSecurityException wrong) {
      return false;
    }
  }

  /// A private key by its PKCS #8 bytes.
  public static PrivateKey privateKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException wrong) {
      throw new IllegalArgumentException("Expected a private key of Ed25519", wrong);
    }
  }

  /// A public key by its X.509 bytes.
  public static PublicKey publicKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException wrong) {
      throw new IllegalArgumentException("Expected a public key of Ed25519", wrong);
    }
  }

  /// A public key by the member `x` of its JWK (RFC 8037).
  public static PublicKey ofJwk(String x) {
    byte[] raw = Base64.getUrlDecoder().decode(x);
    if (raw.length != KEY_BYTES) {
      throw new IllegalArgumentException("Expected 32 bytes in x, but got " + raw.length);
    }
    byte[] whole = Arrays.copyOf(BEFORE, BEFORE.length + KEY_BYTES);
    System.arraycopy(raw, 0, whole, BEFORE.length, KEY_BYTES);
    return publicKey(whole);
  }

  /// The member `x` of a public key's JWK.
  public static String jwk(PublicKey key) {
    byte[] whole = key.getEncoded();
    byte[] raw = Arrays.copyOfRange(whole, whole.length - KEY_BYTES, whole.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }

  private static IllegalStateException absent(GeneralSecurityException missing) {
    return new IllegalStateException("Expected Ed25519 in every Java", missing);
  }
}
