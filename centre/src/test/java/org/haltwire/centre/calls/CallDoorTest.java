package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.haltwire.centre.Soon;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.core.call.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The door for switches, over real HTTP.
class CallDoorTest {

  private static CallsTown town;

  @BeforeAll
  static void start() {
    town = new CallsTown();
    String nobody = "{\"complete\": true}";
    assertEquals(200, town.alem.json("/v1/calls/roaming", nobody).statusCode());
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void confirmsWhatWasRegisteredUntilItEnds() {
    assertEquals(200, town.save(town.alem, "77010000001", "77050000001").statusCode());
    JsonNode there = check(town.berkut, "+77010000001", "77050000001", "", "");
    assertEquals("TRUE", there.path("result").asString());
    assertEquals("CONFIRMED", there.path("verdict").asString());
    String end = CallsTown.body("77010000001", "77050000001", "");
    assertEquals(200, town.alem.json("/aos/endRequest", end).statusCode());
    JsonNode gone = check(town.berkut, "77010000001", "77050000001", "", "");
    assertEquals("FALSE", gone.path("result").asString());
    assertEquals("NOT_CALLING", gone.path("reason").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "77050000009, 77010000009, '',          '',       FALSE, NOT_CALLING",
    "77050000009, 77010000009, '',          mild,     TRUE,  NOT_CALLING",
    "77999999999, 77010000009, '',          looking,  TRUE,  UNALLOCATED",
    "77050000009, 77010000009, '',          abroad,   TRUE,  MAYBE_ROAMING",
    "77170000009, 77050000009, '',          abroad,   FALSE, FIXED_FROM_ABROAD",
    "77010000009, 77050000009, '',          abroad,   FALSE, AT_HOME",
    "77470000009, 77010000009, '',          '',       TRUE,  OWNER_UNKNOWN",
    "4915112345,  77010000009, '',          abroad,   TRUE,  FOREIGN",
    "garbage,     77010000009, '',          '',       FALSE, MALFORMED",
    "'',          77010000009, '',          '',       TRUE,  CALLER_WITHHELD",
    "77999999999, 112,         '',          '',       TRUE,  SHORT_NUMBER",
  })
  void answersEachQuestion(
      String caller,
      String callee,
      String redirecting,
      String trunk,
      String result,
      String reason) {
    JsonNode answer = check(town.alem, caller, callee, redirecting, trunk);
    assertEquals(result, answer.path("result").asString(), answer::toString);
    assertEquals(reason, answer.path("reason").asString(), answer::toString);
  }

  @Test
  void waitsForARegistrationThatIsOvertaken() {
    CompletableFuture<HttpResponse<String>> asked =
        CompletableFuture.supplyAsync(
            () -> town.check(town.berkut, "77010000002", "77050000002", "", ""));
    Switchboard switchboard = town.centre.bean(Switchboard.class);
    Soon.is("a question that waits", () -> switchboard.figures().waiting() > 0 || asked.isDone());
    town.save(town.alem, "77010000002", "77050000002");
    HttpResponse<String> answer = asked.join();
    assertTrue(
        answer.body().contains("\"reason\":\"REGISTERED\",\"marks\":[\"WAITED\"]"), answer::body);
    int bits = Integer.parseInt(answer.headers().firstValue("X-Error-Bits").orElseThrow());
    assertEquals(1 << Reason.REGISTERED.ordinal() | 1 << 16, bits);
  }

  @Test
  void confirmsARedirectedCallByItsFirstHalf() {
    town.save(town.alem, "77010000003", "77050000003");
    JsonNode answer = check(town.alem, "77010000003", "77010000004", "77050000003", "");
    assertEquals("REGISTERED", answer.path("reason").asString());
    assertEquals("REDIRECTED", answer.at("/marks/0").asString());
  }

  @Test
  void trustsNobodyWithOthersNumbers() {
    assertEquals(403, town.save(town.berkut, "77010000005", "77050000005").statusCode());
    String end = CallsTown.body("77010000005", "77470000005", "");
    assertEquals(403, town.berkut.json("/aos/endRequest", end).statusCode());
    assertEquals(
        403, town.check(town.alem, "77010000005", "77050000005", "", "").statusCode(), "not its B");
    Client caspi = Client.of(town.centre, "unheard", Role.OPERATOR);
    assertEquals(403, town.save(caspi, "77470000001", "77050000005").statusCode());
    Client bank = Client.of(town.centre, "abank", Role.SENDER);
    assertEquals(403, town.save(bank, "77010000005", "77050000005").statusCode());
    Client nobody = new Client(town.centre, "hw_wrong");
    assertEquals(401, town.save(nobody, "77010000005", "77050000005").statusCode());
    assertEquals(404, town.check(town.alem, "77050000005", "77010000005", "", "none").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "\"x\"",
        "{\"msisdnA\":",
        "{}",
        "{\"msisdnA\":\"x\",\"msisdnB\":\"y\"}"
      })
  void refusesToRegisterWhatIsNoCall(String body) {
    HttpResponse<String> answer = town.alem.json("/aos/saveRequest", body);
    assertEquals(400, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("\"type\":\"urn:haltwire:problem:garbled\""), answer::body);
  }

  @Test
  void takesASignOfLife() {
    assertEquals("{\"result\":\"OK\"}", town.alem.json("/aos/pingRequest", "").body());
    assertEquals(404, town.alem.json("/aos/otherRequest", "{}").statusCode());
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    String more =
        "{\"x\":{\"y\":[1]},\"msisdnA\":77010000006,\"redirectingNumber\":null,\"msisdnB\":\"77050000006\"}";
    assertEquals(200, town.alem.json("/aos/saveRequest", more).statusCode());
    JsonNode there = check(town.berkut, "77010000006", "77050000006", "", "");
    assertEquals("REGISTERED", there.path("reason").asString());
  }

  @Test
  void refusesMoreThanACallNeeds() {
    String large = "{\"msisdnA\":\"" + "7".repeat(5_000) + "\"}";
    assertEquals(400, town.alem.json("/aos/saveRequest", large).statusCode());
  }

  private static JsonNode check(
      Client operator, String caller, String callee, String redirecting, String trunk) {
    HttpResponse<String> answer = town.check(operator, caller, callee, redirecting, trunk);
    assertEquals(200, answer.statusCode(), answer::body);
    return new JsonMapper().readTree(answer.body());
  }
}
