package org.haltwire.centre.signatures;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Signs with one key.
///
/// @param keyId by which receivers find the public key
public record Signer(String keyId, PrivateKey key) {

  /// Says what a signature is for, so that one for something else is not taken for it.
  public static final String TAG = "haltwire-webhook";

  /// So long a signature is good.
  public static final Duration GOOD = Duration.ofMinutes(5);

  /// What a signature covers.
  static final List<String> COVERED =
      List.of("@method", "@target-uri", "content-type", "content-digest");

  private static final String LABEL = "haltwire";
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// The headers to add to a message that has its content's digest.
  public Map<String, String> headers(Sent message, Instant now) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    long created = now.getEpochSecond();
    Coverage coverage =
        new Coverage(
            COVERED,
            List.of(
                new Coverage.Parameter.Whole("created", created),
                new Coverage.Parameter.Whole("expires", created + GOOD.toSeconds()),
                new Coverage.Parameter.Text("keyid", keyId),
                new Coverage.Parameter.Text("alg", "ed25519"),
                new Coverage.Parameter.Text(
                    "nonce", Base64.getUrlEncoder().withoutPadding().encodeToString(nonce)),
                new Coverage.Parameter.Text("tag", TAG)));
    return sign(LABEL, coverage, message);
  }

  Map<String, String> sign(String label, Coverage coverage, Sent message) {
    String base =
        coverage
            .base(message)
            .orElseThrow(() -> new IllegalArgumentException("Expected all that is covered"));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Signature-Input", label + "=" + coverage.written());
    headers.put(
        "Signature",
        label + "=:" + Base64.getEncoder().encodeToString(Ed25519.sign(key, base)) + ":");
    return headers;
  }
}
