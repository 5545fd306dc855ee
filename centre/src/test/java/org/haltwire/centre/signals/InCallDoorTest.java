package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.haltwire.centre.calls.CallsTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Is the bank's customer in a call, and with what kind of caller?
class InCallDoorTest {

  private static final String PATH = "/scam-signal/v0.3/signal";
  private static final String STRANGER = "77010000901";

  private static SignalsTown town;

  @BeforeAll
  static void start() {
    town = new SignalsTown();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void saysThatACallIsOnWithWhatKindOfCallerAndNotWithWhom() {
    long customer = 77_050_000_901L;
    town.calls.save(town.alem(), STRANGER, "" + customer);
    JsonNode answer = ask(customer);
    assertTrue(answer.path("isInVoiceCall").asBoolean(), answer::toString);
    assertEquals("CONFIRMED", answer.at("/signals/callerClass").asString(), answer::toString);
    assertTrue(answer.at("/signals/durationS").asInt(-1) >= 0, answer::toString);
    assertTrue(answer.at("/signals/callStartedAt").asString().startsWith("20"));
    assertFalse(answer.toString().contains(STRANGER), answer::toString);
    town.berkut().json("/aos/endRequest", CallsTown.body(STRANGER, "" + customer, ""));
    JsonNode after = ask(customer);
    assertFalse(after.path("isInVoiceCall").asBoolean(true), after::toString);
    assertTrue(after.path("signals").isNull(), after::toString);
  }

  @Test
  void saysThatASubstitutedNumberIsOnTheLine() {
    town.calls.check(town.alem(), "77010000902", "77010000903", "", "mild");
    JsonNode answer = ask(77_010_000_903L);
    assertEquals("SUBSTITUTED", answer.at("/signals/callerClass").asString(), answer::toString);
  }

  /// The operator caspi registers nothing.
  @Test
  void saysThatNobodyCanKnow() {
    JsonNode answer = ask(77_470_000_904L);
    assertTrue(answer.path("isInVoiceCall").isNull(), answer::toString);
    assertEquals(404, town.ask(PATH, 4_915_112_345_678L).statusCode());
  }

  @Test
  void wantsAPurposeAndKnowsItsFields() {
    String body = "{\"phoneNumber\":\"+77050000901\",\"context\":{\"transactionId\":\"t-1\"}}";
    assertEquals(200, town.ask(PATH, body).statusCode());
    assertEquals(400, town.bank.json(PATH, body).statusCode());
    assertEquals(400, town.ask(PATH, body.replace("t-1", "t".repeat(65))).statusCode());
    assertEquals(400, town.ask(PATH, body.replace("context", "because")).statusCode());
    assertEquals(422, town.ask(PATH, "{}").statusCode());
    assertEquals(403, town.alem().json(PATH, body, "x-purpose", "payment").statusCode());
  }

  private static JsonNode ask(long phone) {
    HttpResponse<String> answer = town.ask(PATH, phone);
    assertEquals(200, answer.statusCode(), answer::body);
    return new JsonMapper().readTree(answer.body());
  }
}
