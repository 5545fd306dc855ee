package org.haltwire.centre.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.haltwire.centre.calls.CallsTown;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.participants.Role;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that a bank announces.
class AnnounceDoorTest {

  private static final String ANNOUNCE = "/verified-caller/v0.1/pre-announce";
  private static final String OWN = "77172000001";

  private static SignalsTown town;

  @BeforeAll
  static void start() {
    town = new SignalsTown();
    assertEquals("{\"numbers\":1}", brands("tulpar-bank", "\"+" + OWN + "\"").body());
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void showsWhoCallsOnceTheOperatorConfirmsTheCall() {
    HttpResponse<String> announced = announce(OWN, "77050000001", 300);
    assertEquals(201, announced.statusCode(), announced::body);
    assertTrue(announced.body().startsWith("{\"preAnnouncementId\":\""), announced::body);
    assertTrue(announced.body().contains("\"expiresAt\":\"20"), announced::body);
    String spoofed = check("77050000001").body();
    assertTrue(spoofed.contains("NOT_CALLING"), spoofed);
    assertFalse(spoofed.contains("ANNOUNCED") || spoofed.contains("caller"), spoofed);
    town.calls.save(town.alem(), OWN, "77050000001");
    HttpResponse<String> genuine = check("77050000001");
    assertTrue(genuine.body().contains("\"marks\":[\"ANNOUNCED\"]"), genuine::body);
    assertTrue(genuine.body().contains("\"caller\":\"Tulpar Bank - Your card\""), genuine::body);
    String bits = genuine.headers().firstValue("X-Error-Bits").orElse("0");
    assertTrue(Integer.parseInt(bits) >>> 16 != 0, bits);
    town.calls.save(town.alem(), OWN, "77050000002");
    assertTrue(check("77050000002").body().contains("\"marks\":[]"), "to somebody else");
  }

  @Test
  void showsItToWhoAsksInLinesAsWell() {
    announce(OWN, "77050000003", 300);
    town.calls.save(town.alem(), OWN, "77050000003");
    String line =
        "{\"do\":\"check\",\"id\":\"1\",\"msisdnA\":\"%s\",\"msisdnB\":\"77050000003\"}\n"
            .formatted(OWN);
    String answer = town.berkut().post("/v1/calls", "application/x-ndjson", line).body();
    assertTrue(answer.contains("\"caller\":\"Tulpar Bank - Your card\""), answer);
  }

  @Test
  void showsTheLongestNameAndReason() {
    String name = "N".repeat(32);
    String reason = "R".repeat(32);
    String body =
        body(OWN, "77050000007", 300).replace("Tulpar Bank", name).replace("Your card", reason);
    assertEquals(201, town.ask(ANNOUNCE, body).statusCode());
    town.calls.save(town.alem(), OWN, "77050000007");
    assertTrue(check("77050000007").body().contains(name + " - " + reason));
  }

  @Test
  void forgetsWhatWasAnnouncedWhenItsTimeIsOver() {
    town.calls.save(town.alem(), OWN, "77050000004");
    announce(OWN, "77050000004", 1);
    assertTrue(check("77050000004").body().contains("ANNOUNCED"));
    Town.await(() -> check("77050000004").body(), body -> !body.contains("ANNOUNCED"));
  }

  @Test
  void letsNobodyCallFromWhatIsNotItsOwn() {
    HttpResponse<String> foreign = announce("77172000002", "77050000005", 300);
    assertEquals(403, foreign.statusCode());
    assertTrue(foreign.body().contains("PERMISSION_DENIED"), foreign::body);
    Client other = Client.of(town.calls.centre, "other-bank", Role.SIGNALS);
    String body = body(OWN, "77050000005", 300);
    assertEquals(403, other.json(ANNOUNCE, body, "x-purpose", "payment").statusCode());
    assertEquals(422, brands("other-bank", "\"+" + OWN + "\"").statusCode());
    assertEquals(422, brands("nobody", "").statusCode());
    assertEquals(422, brands("other-bank", "\"8701\"").statusCode());
    assertEquals(403, town.bank.json("/v1/signals/brands", "{}").statusCode());
    assertEquals(403, town.alem().json("/v1/signals/brands", "{}").statusCode());
    assertEquals(200, brands("other-bank", "\"+77172000009\"").statusCode());
    assertEquals("{\"numbers\":0}", brands("other-bank", "").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"timeToLive\":0",
        "\"timeToLive\":86401",
        "\"dynamicDisplayName\":\"\"",
        "\"dynamicDisplayName\":\"a \\\"quoted\\\" one\"",
        "\"dynamicDisplayName\":\"two\\r\\nlines\"",
        "\"dynamicDisplayName\":\"A name of more than thirty two letters\"",
        "\"callReason\":\"<b>\"",
        "\"strategy\":\"SMS\"",
      })
  void refusesWhatCannotBeShown(String field) {
    String name = field.contains("DisplayName") ? "" : "\"dynamicDisplayName\":\"B\",";
    String body =
        "{\"callingParticipant\":\"+%s\",\"calledParticipant\":\"+77050000006\",%s%s}"
            .formatted(OWN, name, field);
    HttpResponse<String> refused = town.ask(ANNOUNCE, body);
    assertEquals(400, refused.statusCode(), refused::body);
  }

  private static HttpResponse<String> brands(String participant, String numbers) {
    return town.office.json(
        "/v1/signals/brands",
        "{\"participant\":\"%s\",\"numbers\":[%s]}".formatted(participant, numbers));
  }

  private static HttpResponse<String> announce(String caller, String callee, int seconds) {
    return town.ask(ANNOUNCE, body(caller, callee, seconds));
  }

  private static String body(String caller, String callee, int seconds) {
    return """
    {"callingParticipant":"+%s","calledParticipant":"+%s","timeToLive":%d,\
    "dynamicDisplayName":"Tulpar Bank","callReason":"Your card","strategy":"BRAND_DISPLAY"}\
    """
        .formatted(caller, callee, seconds);
  }

  private static HttpResponse<String> check(String callee) {
    return town.berkut().json("/aos/checkRequest", CallsTown.body(OWN, callee, ""));
  }
}
