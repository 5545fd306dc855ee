package org.haltwire.centre.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who is abroad, which numbers moved, and what was counted.
class TellingDoorsTest {

  private static CallsTown town;
  private static Client office;

  @BeforeAll
  static void start() {
    town = new CallsTown();
    office = Client.of(town.centre, "portability", Role.AUTHORITY);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void takesNobodyToBeAtHomeUntilAllThatAreAbroadAreNamed() {
    String first = "{\"abroad\": [\"77010000101\", \"+77010000102\"], \"home\": [\"77010000102\"]}";
    HttpResponse<String> told = town.alem.json("/v1/calls/roaming", first);
    assertEquals("{\"abroad\":2,\"home\":1,\"complete\":false}", told.body());
    assertEquals("MAYBE_ROAMING", fromAbroad("77010000103"));
    town.alem.json("/v1/calls/roaming", "{\"complete\": true}");
    assertEquals("AT_HOME", fromAbroad("77010000103"));
    assertEquals("AT_HOME", fromAbroad("77010000102"));
    assertEquals("ROAMING_NOT_CALLING", fromAbroad("77010000101"));
  }

  @Test
  void believesNobodyAboutOthersSubscribers() {
    HttpResponse<String> other =
        town.berkut.json("/v1/calls/roaming", "{\"home\": [\"77050000001\", \"77010000101\"]}");
    assertEquals(422, other.statusCode());
    assertTrue(other.body().contains("\"pointer\":\"/home/1\""), other::body);
    assertEquals(422, town.berkut.json("/v1/calls/roaming", "{\"complete\": 1}").statusCode());
    Client unknown = Client.of(town.centre, "unknown-op", Role.OPERATOR);
    assertEquals(403, unknown.json("/v1/calls/roaming", "{}").statusCode());
    assertEquals(403, office.json("/v1/calls/roaming", "{}").statusCode());
  }

  @Test
  void believesTheOperatorThatANumberMovedToAlsoAfterARestart() {
    CallsTown other = new CallsTown();
    Client keeper = Client.of(other.centre, "portability", Role.AUTHORITY);
    assertEquals(200, other.save(other.alem, "77010000201", "77050000001").statusCode());
    String lines = "number,operator\n77010000201,berkut\r\n\n77010000202,alem\n";
    HttpResponse<String> taken = keeper.post("/v1/calls/ported", "text/csv", lines);
    assertEquals("{\"lines\":2,\"moved\":2}", taken.body());
    assertEquals(403, other.save(other.alem, "77010000201", "77050000001").statusCode());
    assertEquals(200, other.save(other.berkut, "77010000201", "77050000001").statusCode());
    other.centre.close();
    try (CallsTown town = new CallsTown(other.centre.database())) {
      TestingCentre again = town.centre;
      Client alem = new Client(again, other.alem.key());
      String body = CallsTown.body("77010000201", "77050000001", "");
      assertEquals(403, alem.json("/aos/saveRequest", body).statusCode());
      Client office = new Client(again, keeper.key());
      HttpResponse<String> back = office.post("/v1/calls/ported", "text/csv", "77010000201,");
      assertEquals("{\"lines\":1,\"moved\":1}", back.body());
      assertEquals(200, alem.json("/aos/saveRequest", body).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "77010000301",
        "77010000301;berkut",
        "77010000301,nobody",
        "4915112345,berkut",
        "x,berkut",
        "77010000301,berkut,2026-01-01",
      })
  void takesNothingWhereALineIsWrong(String line) {
    HttpResponse<String> refused =
        office.post("/v1/calls/ported", "text/csv", "77010000300,berkut\n" + line + "\n");
    assertEquals(400, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("line 2 has"), refused::body);
    assertEquals(200, town.save(town.alem, "77010000300", "77050000001").statusCode());
  }

  @Test
  void letsOnlyTheOfficeSayWhatMoved() {
    String lines = "77010000300,berkut\n";
    assertEquals(403, town.alem.post("/v1/calls/ported", "text/csv", lines).statusCode());
    assertEquals(415, office.post("/v1/calls/ported", "text/plain", lines).statusCode());
  }

  @Test
  void tellsAnOperatorItsOwnFigures() {
    town.save(town.alem, "77010000401", "77050000401");
    town.check(town.berkut, "77010000401", "77050000401", "", "");
    JsonNode berkut = figures(town.berkut);
    assertTrue(berkut.at("/answers/REGISTERED").asInt() >= 1, berkut::toString);
    JsonNode alem = figures(town.alem);
    assertTrue(alem.path("registered").asInt() >= 1 && alem.path("confirmed").asInt() >= 1);
    assertFalse(alem.path("away").asBoolean(true), alem::toString);
    assertEquals(403, office.get("/v1/calls/figures").statusCode());
  }

  private static JsonNode figures(Client operator) {
    return new JsonMapper().readTree(operator.get("/v1/calls/figures").body());
  }

  private static String fromAbroad(String caller) {
    String answer = town.check(town.alem, caller, "77050000001", "", "abroad").body();
    return new JsonMapper().readTree(answer).path("reason").asString();
  }
}
