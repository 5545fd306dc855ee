package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no door takes.
class DoorLimitsTest {

  private static TestingCentre centre;
  private static Client bank;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    bank = Client.of(centre, "bank", Role.SENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void refusesALargeOutcome() {
    String spaces = " ".repeat(1 << 20);
    problem(413, "too-large", bank.json("/v1/payments/p/outcome", "{" + spaces + "}"));
  }

  @Test
  void takesABatchThatIsLongerThanASinglePaymentMayBe() {
    String lines =
        IntStream.range(0, 2_000)
            .mapToObj(i -> TestingBody.line("long-" + i))
            .collect(Collectors.joining());
    assertTrue(lines.length() > 1 << 20);
    HttpResponse<String> batch = bank.post("/v1/payments/batch", "application/x-ndjson", lines);
    assertEquals(200, batch.statusCode(), batch::body);
    assertEquals(2_000, batch.body().lines().filter(line -> line.contains("\"verdict\"")).count());
    String single = TestingBody.payment("single");
    String largest = single + " ".repeat((1 << 20) - single.length());
    problem(413, "too-large", bank.json("/v1/payments", largest + " "));
    problem(413, "too-large", bank.pieces("/v1/payments", "application/json", largest + " "));
    assertEquals(404, bank.get("/v1/payments/single").statusCode(), "nothing is stored");
    assertEquals(200, bank.json("/v1/payments", largest).statusCode());
  }

  @Test
  void refusesALargeMessageHoweverItsLengthIsStated() {
    String large = "<a>" + " ".repeat(16 << 20) + "</a>";
    String path = "/v1/iso20022/pacs.008";
    problem(413, "too-large", bank.post(path, "application/xml", large));
    problem(413, "too-large", bank.pieces(path, "application/xml", large));
    problem(413, "too-large", bank.pieces("/v1/payments", "application/json", large));
  }

  @ParameterizedTest
  @CsvSource({"GET, /v1/payments, POST", "GET, /v1/iso20022/pacs.008, POST"})
  void namesTheMethodsThatADoorTakes(String method, String path, String allowed) {
    HttpResponse<String> response = bank.call(method, path);
    problem(405, "method", response);
    assertEquals(
        new TreeSet<>(List.of(allowed.split(", "))),
        new TreeSet<>(List.of(response.headers().firstValue("Allow").orElse("").split(", "))));
  }

  /// What no door was made for is denied before it is looked for.
  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void deniesMethodsThatNoDoorTakes(String method) {
    HttpResponse<String> response = bank.call(method, "/v1/payments/p-1");
    assertEquals(403, response.statusCode(), response::body);
    assertTrue(response.body().contains("GET and POST only"), response::body);
  }

  @Test
  void saysWhereThereIsNoDoor() {
    problem(404, "no-door", bank.call("GET", "/v1/no-such-door"));
    problem(404, "no-door", bank.call("POST", "/v1/payments/p-1/outcomes"));
  }

  @Test
  void refusesAQuestionThatIsNoYesOrNo() {
    String path = "/v1/payments/batch?history=perhaps";
    problem(400, "garbled", bank.post(path, "application/x-ndjson", ""));
  }

  private static void problem(int status, String type, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response::body);
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(
        response.body().startsWith("{\"type\":\"urn:haltwire:problem:" + type + "\""),
        response::body);
  }
}
