package org.haltwire.centre.participants.credential;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The key of a certificate: SHA-256 of its SubjectPublicKeyInfo, in Base64, as RFC 7469 pins keys.
/// It stays the same when a certificate is renewed with the same key.
///
/// @param text 44 characters of Base64
public record Pin(String text) {

  private static final Pattern HEX = Pattern.compile("(?i)[0-9a-f]{2}(:?[0-9a-f]{2}){31}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{43}=");
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

  /// From Base64 or hexadecimal digits.
  ///
  /// @throws IllegalArgumentException if it is neither
  public static Pin of(String text) {
    if (HEX.matcher(text).matches()) {
      byte[] bytes = HexFormat.of().parseHex(text.replace(":", ""));
      return new Pin(Base64.getEncoder().encodeToString(bytes));
    }
    if (!BASE64.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Expected a certificate as PEM, or SHA-256 of its public key as 64 hexadecimal digits or"
              + " 44 characters of Base64, but got "
              + text);
    }
    return new Pin(text);
  }

  public static Pin of(X509Certificate certificate) {
    return of(certificate.getPublicKey());
  }

  static Pin of(PublicKey key) {
    return new Pin(Base64.getEncoder().encodeToString(sha256(key.getEncoded())));
  }

  /// All that a text names: certificates as PEM, and hashes between white space or commas.
  ///
  /// @throws IllegalArgumentException if something in it is neither
  public static List<Pin> all(String text) {
    List<Pin> pins = new ArrayList<>();
    Matcher pem = PEM.matcher(text);
    while (pem.find()) {
      pins.add(of(certificate(pem.group().getBytes(StandardCharsets.US_ASCII))));
    }
    for (String word : PEM.matcher(text).replaceAll(" ").strip().split("[\\s,]+", -1)) {
      if (!word.isEmpty()) {
        pins.add(of(word));
      }
    }
    return pins;
  }

  /// @throws IllegalArgumentException if it is no certificate
  static X509Certificate certificate(byte[] bytes) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (CertificateException none) {
      throw new IllegalArgumentException("Expected a certificate of X.509", none);
    }
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected every Java to know SHA-256", impossible);
    }
  }
}
