package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.participants.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaymentDoorTest {

  private static TestingCentre centre;
  private static Client bank;
  private static Client neighbour;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    bank = Client.of(centre, "bank", Role.SENDER);
    neighbour = Client.of(centre, "neighbour", Role.SENDER);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void answersAndAnswersAgainAlike() {
    HttpResponse<String> first = bank.json("/v1/payments", TestingBody.payment("again"));
    HttpResponse<String> second = bank.json("/v1/payments", TestingBody.payment("again"));
    assertEquals(200, first.statusCode(), first::body);
    assertTrue(first.body().startsWith("{\"id\":\"again\",\"verdict\":\"ALLOW\""), first::body);
    assertEquals(first.body(), second.body());
    assertEquals("true", second.headers().firstValue("Haltwire-Repeated").orElse("false"));
    assertEquals(first.body(), bank.get("/v1/payments/again").body());
  }

  @Test
  void takesRewordedBodiesForTheSame() {
    HttpResponse<String> first = bank.json("/v1/payments", TestingBody.payment("reworded"));
    String reworded = TestingBody.payment("reworded").replace("45000.00", "45000.0");
    assertEquals(first.body(), bank.json("/v1/payments", reworded).body());
  }

  @Test
  void refusesAnotherBodyUnderTheSameId() {
    bank.json("/v1/payments", TestingBody.payment("other"));
    HttpResponse<String> other =
        bank.json("/v1/payments", TestingBody.payment("other").replace("45000.00", "46000"));
    assertEquals(409, other.statusCode());
    assertTrue(other.body().contains("\"position\":"), other::body);
    problem("other-body", other);
  }

  @Test
  void keepsSendersApart() {
    bank.json("/v1/payments", TestingBody.payment("mine"));
    problem("not-found", neighbour.get("/v1/payments/mine"));
    assertEquals(
        bank.get("/v1/payments/nobodys").body(), neighbour.get("/v1/payments/mine").body());
    assertEquals(200, neighbour.json("/v1/payments", TestingBody.payment("mine")).statusCode());
  }

  @Test
  void namesWhatIsWrong() {
    HttpResponse<String> response =
        bank.json("/v1/payments", TestingBody.payment("wrong").replace("\"45000.00\"", "45000.00"));
    assertEquals(422, response.statusCode());
    problem("invalid", response);
    assertTrue(
        response
            .body()
            .contains(
                "{\"pointer\":\"/amount/value\",\"expected\":\"a decimal string such as"
                    + " \\\"1500.00\\\"\",\"found\":\"the number 45000.00\"}"),
        response::body);
    problem("not-found", bank.get("/v1/payments/wrong"));
  }

  @Test
  void refusesCurrenciesWithoutARate() {
    HttpResponse<String> response =
        bank.json("/v1/payments", TestingBody.payment("chf").replace("KZT\"}", "CHF\"}"));
    assertEquals(422, response.statusCode());
    assertTrue(response.body().contains("/amount/currency"), response::body);
  }

  @Test
  void refusesWhatIsTooLarge() {
    String padded = TestingBody.payment("large") + " ".repeat(1 << 20);
    HttpResponse<String> response = bank.json("/v1/payments", padded);
    assertEquals(413, response.statusCode());
    problem("too-large", response);
  }

  @Test
  void refusesOtherContentTypes() {
    HttpResponse<String> response =
        bank.post("/v1/payments", "text/plain", TestingBody.payment("plain"));
    assertEquals(415, response.statusCode());
    problem("media-type", response);
    assertEquals(
        200,
        bank.post("/v1/payments", "Application/JSON; charset=utf-8", TestingBody.payment("charset"))
            .statusCode());
  }

  @Test
  void refusesWhatIsNotJson() {
    HttpResponse<String> response = bank.json("/v1/payments", "{\"id\": p-1}");
    assertEquals(400, response.statusCode());
    problem("garbled", response);
    assertTrue(response.body().contains("line 1, column"), response::body);
  }

  private static void problem(String type, HttpResponse<String> response) {
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(
        response.body().startsWith("{\"type\":\"urn:haltwire:problem:" + type + "\""),
        response::body);
  }
}
