package org.haltwire.centre.calls.stir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haltwire.centre.Soon;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.calls.sip.SipPort;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signed calls at a real centre: tokens by Debian's secsipidx, and by our own hand where they have
/// to be wrong.
class SignedCallsTest {

  private static final Path SECSIPIDX = Path.of("/usr/bin/secsipidx");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CALLER = "77010000001";
  private static final String CALLED = "77050000001";
  private static final Duration FRESH = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static TestingSigners signers;
  private static CallsTown town;
  private static int calls;

  @BeforeAll
  static void start() throws Exception {
    signers = new TestingSigners(folder);
    signers.signer("good", "root", "secp256r1", "-1d");
    signers.signer("over", "root", "secp256r1", "-9d");
    signers.signer("early", "root", "secp256r1", "+1d");
    signers.signer("untrusted", "stranger", "secp256r1", "-1d");
    signers.signer("wide", "root", "secp384r1", "-1d");
    Files.writeString(folder.resolve("garbage.pem"), "no certificate");
    Files.writeString(folder.resolve("large.pem"), "x".repeat(70_000));
    town =
        new CallsTown(
            "haltwire.calls.stir.roots=" + signers.file("root-ca.pem"),
            "haltwire.calls.stir.web-roots=" + signers.file("root-ca.pem"),
            "haltwire.calls.stir.hosts=localhost",
            "haltwire.calls.sip-port=0",
            "haltwire.calls.stir.fresh=" + FRESH.toSeconds() + "s");
    for (String signer :
        List.of(
            "good", "over", "early", "untrusted", "wide", "garbage", "large", "missing", "slow")) {
      Soon.is("the certificate of " + signer, () -> !isAwaited(signer));
    }
  }

  private static boolean isAwaited(String signer) {
    String identity = token("good", header(signer), payload("A", CALLER, CALLED, now()));
    return verify(identity).path("reasondesc").asString("").contains("not here yet");
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
    signers.close();
  }

  @Test
  void passesWhatAnotherProgramSigned() throws Exception {
    Assumptions.assumeTrue(Files.exists(SECSIPIDX), "needs " + SECSIPIDX);
    JsonNode answer = verify(signedByOthers("A"));
    assertEquals("TN-Validation-Passed", answer.path("verstat").asString(), answer::toString);
    assertFalse(answer.has("reasoncode"), answer::toString);
    JsonNode forged = verify(signedByOthers("A").replaceFirst("\\.[^.;]{8}", ".AAAAAAAA"));
    assertEquals("TN-Validation-Failed", forged.path("verstat").asString(), forged::toString);
  }

  @Test
  void saysWhatIsWrong() {
    Map<String, String> cases = new java.util.LinkedHashMap<>();
    String fine = payload("A", CALLER, CALLED, now());
    cases.put(token("good", header("good"), fine) + parameters("good"), "0");
    cases.put("", "428 There is no identity");
    cases.put("no.token", "438 cannot be read");
    cases.put("..eyJhbGciOiJFUzI1NiJ9", "438 cannot be read");
    cases.put("A".repeat(5_000), "438 cannot be read");
    cases.put(token("good", header("good"), fine) + parameters("over"), "438 cannot be read");
    cases.put(token("good", header("good").replace("ES256", "none"), fine), "437 alg must be");
    cases.put(token("good", header("good").replace("ES256", "HS256"), fine), "437 alg must be");
    cases.put(token("good", header("good").replace("shaken", "div"), fine), "437 alg must be");
    cases.put(token("good", header("good").replace("passport", "jwt"), fine), "438 cannot be read");
    cases.put(
        token("good", header("good").replace("{", "{\"crit\":[\"x\"],"), fine),
        "438 cannot be read");
    cases.put(token("good", header("good"), fine.replace("\"A\"", "\"D\"")), "438 cannot be read");
    cases.put(
        token("good", header("good"), fine.replace("\"attest\":\"A\",", "")), "438 cannot be read");
    cases.put(
        token("good", header("good"), fine.replace("\"iat\":", "\"iat\":\"soon\",\"was\":")),
        "438 cannot be read");
    cases.put(token("good", header("good"), fine.replace(CALLER, "anna")), "438 cannot be read");
    cases.put(token("good", header("good"), fine + "}"), "438 cannot be read");
    cases.put(
        token("good", header("good"), payload("A", CALLER, CALLED, now() - 120)), "403 too far");
    cases.put(
        token("good", header("good"), payload("A", CALLER, CALLED, now() + 120)), "403 too far");
    cases.put(
        token("good", header("good"), payload("A", "77010000002", CALLED, now())),
        "438 not the caller");
    cases.put(
        token("good", header("good"), payload("A", CALLER, "77050000002", now())),
        "438 does not have the called");
    cases.put(token("untrusted", header("good"), fine), "438 does not fit");
    for (String signer : List.of("untrusted", "over", "early", "wide", "garbage")) {
      cases.put(token("good", header(signer), fine), "437 not valid now");
    }
    for (String signer : List.of("missing", "large", "slow")) {
      cases.put(token("good", header(signer), fine), "436 cannot be had");
    }
    for (String address : List.of("http://localhost/good.pem", "file:///etc/passwd", "a b", "")) {
      String header = header("good").replaceAll("https:[^\"]*", address);
      cases.put(token("good", header, fine), "436 one https address");
    }
    cases.forEach((identity, expected) -> {
      JsonNode answer = verify(identity);
      String said =
          answer.path("reasoncode").asInt(0) + " " + answer.path("reasondesc").asString("");
      String[] words = expected.split(" ", 2);
      assertTrue(
          said.startsWith(words[0]) && (words.length == 1 || said.contains(words[1])),
          () -> identity + "\nexpected " + expected + ", but got " + answer);
    });
  }

  @Test
  void aTokenThatIsUsedForAnotherCallIsAReplay() {
    String identity = token("good", header("good"), payload("A", CALLER, CALLED, now()));
    Client alem = town.alem;
    assertEquals("TN-Validation-Passed", verify(alem, identity, 1).path("verstat").asString());
    assertEquals(
        "TN-Validation-Passed", verify(alem, identity, 1).path("verstat").asString(), "a retry");
    JsonNode replay = verify(alem, identity, 2);
    assertEquals(438, replay.path("reasoncode").asInt(), replay::toString);
    assertTrue(replay.path("reasondesc").asString().contains("another call"), replay::toString);
    assertEquals(
        "TN-Validation-Failed", verify(town.berkut, identity, 1).path("verstat").asString());
    JsonNode other = verify(alem, withTheOtherSignature(identity), 3);
    assertTrue(other.path("reasondesc").asString().contains("another call"), other::toString);
  }

  /// Where (r, s) fits, (r, n - s) does too.
  private static String withTheOtherSignature(String identity) {
    BigInteger order =
        new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    String[] parts = identity.split("\\.");
    byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    byte[] other = order.subtract(s).toByteArray();
    Arrays.fill(signature, 32, 64, (byte) 0);
    int length = Math.min(32, other.length);
    System.arraycopy(other, other.length - length, signature, 64 - length, length);
    return parts[0]
        + "."
        + parts[1]
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  /// The signature is a mark: it confirms nothing that the number's operator does not, and blocks
  /// nothing either.
  @Test
  void marksTheCheckOfTheCall() {
    String right = token("good", header("good"), payload("A", CALLER, CALLED, now()));
    JsonNode answer = check(right);
    assertEquals("NOT_CALLING", answer.path("reason").asString(), answer::toString);
    assertTrue(answer.path("marks").toString().contains("SIGNED"), answer::toString);
    town.save(town.alem, CALLER, CALLED);
    String part = token("good", header("good"), payload("B", CALLER, CALLED, now()));
    assertEquals("[\"SIGNED_IN_PART\"]", check(part).path("marks").toString());
    String wrong = token("untrusted", header("good"), payload("A", CALLER, CALLED, now()));
    JsonNode marked = check(wrong);
    assertEquals("[\"WRONG_SIGNATURE\"]", marked.path("marks").toString());
    assertEquals("TRUE", marked.path("result").asString(), "its operator says that it is calling");
    assertEquals("[]", check("").path("marks").toString());
    String before = token("good", header("good"), payload("A", CALLER, "77050000009", now()));
    JsonNode passedOn =
        JSON.readTree(
            town.berkut
                .json(
                    "/aos/checkRequest",
                    CallsTown.body(CALLER, CALLED, "77050000009")
                        .replace("}", ",\"identity\":\"%s\"}".formatted(before)))
                .body());
    assertFalse(passedOn.path("marks").toString().contains("SIGN"), passedOn::toString);
    town.alem.json("/aos/endRequest", CallsTown.body(CALLER, CALLED, ""));
  }

  @Test
  void readsTheHeaderOfSip() throws Exception {
    String identity = token("good", header("good"), payload("C", CALLER, CALLED, now()));
    String answer =
        SipPort.invite(
            town.centre,
            Long.parseLong(CALLER),
            Long.parseLong(CALLED),
            "Identity: " + identity + parameters("good") + "\r\nX-Haltwire-Trunk: abroad\r\n");
    assertTrue(answer.contains("SIGNED_IN_PART"), answer);
  }

  @Test
  void takesNothingButRequestsOfOperators() {
    Client bank = Client.of(town.centre, "abank", Role.SENDER);
    assertEquals(403, bank.json(VerificationDoor.PATH, request("x", 1)).statusCode());
    for (String body :
        List.of("{}", "[]", "{\"verificationRequest\":7}", request("x", 1).replace(CALLER, "0"))) {
      assertEquals(400, town.alem.json(VerificationDoor.PATH, body).statusCode(), body);
    }
  }

  private static JsonNode check(String identity) {
    String body =
        CallsTown.body(CALLER, CALLED, "")
            .replace("}", ",\"callId\":\"c%d\",\"identity\":\"%s\"}".formatted(++calls, identity));
    HttpResponse<String> answer = town.berkut.json("/aos/checkRequest", body);
    assertEquals(200, answer.statusCode(), answer::body);
    return JSON.readTree(answer.body());
  }

  private static JsonNode verify(String identity) {
    return verify(town.alem, identity, ++calls);
  }

  private static JsonNode verify(Client operator, String identity, int time) {
    HttpResponse<String> answer = operator.json(VerificationDoor.PATH, request(identity, time));
    assertEquals(200, answer.statusCode(), answer::body);
    return JSON.readTree(answer.body()).path("verificationResponse");
  }

  private static String request(String identity, int time) {
    return ("{\"verificationRequest\":{\"from\":{\"tn\":\"%s\"},\"to\":{\"tn\":[\"%s\"]},"
            + "\"time\":%d,\"identity\":\"%s\"}}")
        .formatted(CALLER, CALLED, time, identity.replace("\"", "\\\""));
  }

  private static String signedByOthers(String attestation) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(SECSIPIDX.toString(), "-sign-full", "-attest", attestation));
    command.addAll(
        List.of("-orig-tn", CALLER, "-dest-tn", CALLED, "-x5u", signers.address("good")));
    command.addAll(List.of("-fprvkey", signers.key("good").toString()));
    return TestingSigners.run(command);
  }

  private static String token(String signer, String header, String payload) {
    try {
      return signers.identity(signer, header, payload);
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String header(String signer) {
    return "{\"alg\":\"ES256\",\"ppt\":\"shaken\",\"typ\":\"passport\",\"x5u\":\"%s\"}"
        .formatted(signers.address(signer));
  }

  private static String parameters(String signer) {
    return ";info=<%s>;alg=ES256;ppt=shaken".formatted(signers.address(signer));
  }

  /// Another token each time, as a signer makes them.
  private static String payload(String attestation, String caller, String called, long time) {
    return ("{\"attest\":\"%s\",\"dest\":{\"tn\":[\"%s\"]},\"iat\":%d,\"orig\":{\"tn\":\"%s\"},"
            + "\"origid\":\"%s\"}")
        .formatted(attestation, called, time, caller, UUID.randomUUID());
  }

  private static long now() {
    return System.currentTimeMillis() / 1_000;
  }
}
