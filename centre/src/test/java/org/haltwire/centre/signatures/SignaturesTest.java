package org.haltwire.centre.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haltwire.centre.signatures.Verifier.Verdict;
import org.junit.jupiter.api.Test;

/// Against the examples of RFC 9421 (B.2.6) and RFC 9530 (B.1, B.2), and against what somebody on
/// the way may change.
class SignaturesTest {

  private static final byte[] CONTENT = "{\"hello\": \"world\"}".getBytes(UTF_8);

  /// The key test-key-ed25519 of RFC 9421, B.1.4.
  private static final PublicKey KEY =
      Ed25519.publicKey(bytes("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs="));

  private static final String SECRET =
      "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF";

  private static final String INPUT =
      "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
          + ";created=1618884473;keyid=\"test-key-ed25519\"";

  private static final String SIGNATURE =
      "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";

  private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
  private static final KeyPair PAIR = Ed25519.pair();
  private static final URI HOOK = URI.create("https://bank.example/hook?from=centre");

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static Sent request(Map<String, String> more) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"));
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Content-Length", List.of("18"));
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    return new Sent("POST", URI.create("https://example.com/foo?param=Value&Pet=dog"), headers);
  }

  @Test
  void makesTheBaseOfTheStandardsExample() {
    Coverage coverage = Fields.coverages("sig-b26=" + INPUT).get("sig-b26");
    assertEquals(INPUT, coverage.written());
    assertEquals(
        """
        "date": Tue, 20 Apr 2021 02:07:55 GMT
        "@method": POST
        "@path": /foo
        "@authority": example.com
        "content-type": application/json
        "content-length": 18
        "@signature-params": %s\
        """
            .formatted(INPUT),
        coverage.base(request(Map.of())).orElseThrow());
  }

  @Test
  void verifiesTheStandardsExampleAndSignsIt() {
    Coverage coverage = Fields.coverages("sig-b26=" + INPUT).get("sig-b26");
    Sent signed = request(Map.of("Signature", "sig-b26=:" + SIGNATURE + ":"));
    assertTrue(Verifier.verifies(signed, "sig-b26", coverage, KEY));
    Signer signer = new Signer("test-key-ed25519", Ed25519.privateKey(bytes(SECRET)));
    assertEquals(
        Map.of("Signature-Input", "sig-b26=" + INPUT, "Signature", "sig-b26=:" + SIGNATURE + ":"),
        signer.sign("sig-b26", coverage, request(Map.of())));
    Sent other =
        request(Map.of("Signature", "sig-b26=:" + SIGNATURE + ":", "Content-Length", "19"));
    assertFalse(Verifier.verifies(other, "sig-b26", coverage, KEY));
  }

  @Test
  void digestsTheStandardsExamples() {
    byte[] line = "{\"hello\": \"world\"}\n".getBytes(UTF_8);
    assertEquals("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:", Digest.of(line));
    assertEquals("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:", Digest.of(CONTENT));
    String longer =
        "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwE"
            + "mTHWXvJwew==:";
    assertTrue(Digest.matches(longer, CONTENT));
    assertTrue(Digest.matches(longer + ", " + Digest.of(CONTENT), CONTENT));
    assertFalse(Digest.matches(longer + ", " + Digest.of(line), CONTENT));
    assertFalse(Digest.matches("md5=:Sd/dVLAcvNLSq16eXua5uQ==:", CONTENT));
  }

  @Test
  void publishesAKeyThatComesBack() {
    assertEquals(PAIR.getPublic(), Ed25519.ofJwk(Ed25519.jwk(PAIR.getPublic())));
    assertEquals(43, Ed25519.jwk(PAIR.getPublic()).length());
  }

  private static Map<String, List<String>> signed() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Content-Digest", List.of(Digest.of(CONTENT)));
    new Signer("k1", PAIR.getPrivate())
        .headers(new Sent("POST", HOOK, headers), NOW)
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return headers;
  }

  private static Verdict check(Sent message, byte[] content, Instant now) {
    return new Verifier(
            id -> id.equals("k1") ? Optional.of(PAIR.getPublic()) : Optional.empty(),
            InstantSource.fixed(now))
        .check(message, content);
  }

  @Test
  void takesWhatTheCentreSent() {
    Verdict verdict = check(new Sent("POST", HOOK, signed()), CONTENT, NOW);
    assertEquals("k1", assertInstanceOf(Verdict.Good.class, verdict).keyId());
  }

  @Test
  void refusesWhatWasChangedOnTheWay() {
    Map<String, List<String>> headers = signed();
    refused("content", new Sent("POST", HOOK, headers), "{}".getBytes(UTF_8), NOW);
    refused("not this message's", new Sent("PUT", HOOK, headers), CONTENT, NOW);
    URI other = URI.create("https://bank.example/other");
    refused("not this message's", new Sent("POST", other, headers), CONTENT, NOW);
    headers.put("Content-Type", List.of("text/plain"));
    refused("not this message's", new Sent("POST", HOOK, headers), CONTENT, NOW);
  }

  @Test
  void refusesWhatIsOldOfTheFutureOrByAnUnknownKey() {
    Sent message = new Sent("POST", HOOK, signed());
    refused("expired", message, CONTENT, NOW.plusSeconds(400));
    refused("future", message, CONTENT, NOW.minusSeconds(100));
    Map<String, List<String>> headers = signed();
    headers.compute(
        "Signature-Input",
        (_, old) -> List.of(String.join("", old).replace("keyid=\"k1\"", "keyid=\"k2\"")));
    refused("publishes", new Sent("POST", HOOK, headers), CONTENT, NOW);
  }

  @Test
  void refusesASignatureThatCoversLess() {
    Map<String, List<String>> headers = signed();
    headers.compute(
        "Signature-Input",
        (_, old) -> List.of(String.join("", old).replace(" \"content-digest\"", "")));
    refused("cover", new Sent("POST", HOOK, headers), CONTENT, NOW);
    headers.remove("Signature-Input");
    refused("expected", new Sent("POST", HOOK, headers), CONTENT, NOW);
  }

  private static void refused(String word, Sent message, byte[] content, Instant now) {
    Verdict verdict = check(message, content, now);
    String why = assertInstanceOf(Verdict.Refused.class, verdict).why();
    assertTrue(why.contains(word), why);
  }

  @Test
  void refusesHeadersThatAreNotWrittenStrictly() {
    for (String wrong :
        List.of(
            "",
            "a",
            "a=",
            "a=(\"date\"",
            "a=(\"Date\")",
            "a=(\"date\" \"date\")",
            "a=(\"date\";sf)",
            "a=(date)",
            "a=(\"date\");created",
            "a=(\"date\");created=1;created=2",
            "a=(\"date\");created=12345678901234567",
            "a=(\"date\"),a=(\"date\")",
            "A=(\"date\")",
            "a=(\"date\") b=(\"date\")",
            "a=(\"date\");keyid=\"x")) {
      assertThrows(Fields.Malformed.class, () -> Fields.coverages(wrong), wrong);
    }
  }
}
