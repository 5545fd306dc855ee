package org.haltwire.centre.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.haltwire.centre.intake.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The whole way: banks pay, a victim reports, orders reach the banks, and their answers count.
class RecoveryTest {

  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void ordersWhatIsStillThereAtEachBank() {
    String stolen = town.pay("A-victim1", "B-mule1", "90000.00");
    town.pay("B-mule1", "A-mule2", "60000.00");
    JsonNode ticket = town.report("i1", "A-victim1", stolen);
    assertTrue(ticket.path("secret").asString().matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"));
    JsonNode atBett = order(town.bett, "B-mule1");
    JsonNode atAlfa = order(town.alfa, "A-mule2");
    assertEquals("30000.00", atBett.at("/amount/value").asString());
    assertEquals("60000.00", atAlfa.at("/amount/value").asString());
    assertEquals("HOLD", atAlfa.path("kind").asString());
    String hold = atAlfa.path("hold").asString();
    assertEquals(200, town.secured(town.alfa, hold, "45000.00").statusCode());
    JsonNode state =
        Town.await(
            () -> Town.json(town.alfa.get("/v1/incidents/" + ticket.path("ticket").asString())),
            it -> it.at("/money/held/value").asString().equals("45000.00"));
    assertEquals("90000.00", state.at("/money/stolen/value").asString());
  }

  @Test
  void takesNoAnswerThatChangesAnythingWrongly() {
    String stolen = town.pay("A-victim2", "B-mule3", "50000.00");
    town.report("i2", "A-victim2", stolen);
    JsonNode order = order(town.bett, "B-mule3");
    String hold = order.path("hold").asString();
    assertEquals(422, town.secured(town.bett, hold, "50000.01").statusCode());
    assertEquals(404, town.secured(town.alfa, hold, "1.00").statusCode());
    HttpResponse<String> first = town.secured(town.bett, hold, "20000.00");
    HttpResponse<String> again = town.secured(town.bett, hold, "20000.00");
    assertEquals(200, first.statusCode(), first::body);
    assertEquals(first.body(), again.body());
    assertEquals(409, town.secured(town.bett, hold, "30000.00").statusCode());
  }

  @Test
  void waitsForAPaymentThatComesLate() {
    town.report("i3", "A-victim4", "late-1");
    town.payment("late-1", "A-victim4", "B-mule5", "70000.00");
    JsonNode order = order(town.bett, "B-mule5");
    assertEquals("70000.00", order.at("/amount/value").asString());
  }

  @Test
  void matchesWhatAPersonRemembersAndAsksWhichItWas() {
    town.pay("A-victim6", "B-mule6", "77700.00");
    town.pay("A-victim7", "B-mule6", "77700.00");
    String body =
        """
        {"id": "i6", "kind": "PHISHING", "personToken": "person-of-A-victim6",
         "payments": [{"bank": "BETTKZKA", "time": "%s", "digits": "ule6",
                       "amount": {"value": "78000.00", "currency": "KZT"}}]}
        """
            .formatted(Instant.now());
    JsonNode ticket = Town.json(town.alfa.json("/v1/incidents", body));
    String address = "/v1/incidents/" + ticket.path("ticket").asString();
    JsonNode asked =
        Town.await(
            () -> Town.json(town.alfa.get(address)),
            it -> it.at("/payments/0/state").asString().equals("CANDIDATES"));
    assertEquals(1, asked.at("/payments/0/candidates").size(), asked::toPrettyString);
    String position = asked.at("/payments/0/candidates/0/position").asString();
    String choice = "{\"position\": \"" + position + "\"}";
    assertEquals(404, town.bett.json(address + "/payments/1", choice).statusCode());
    assertEquals(422, town.alfa.json(address + "/payments/1", "{\"position\":\"3\"}").statusCode());
    assertEquals(200, town.alfa.json(address + "/payments/1", choice).statusCode());
    assertEquals(409, town.alfa.json(address + "/payments/1", choice).statusCode());
    assertEquals("77700.00", order(town.bett, "B-mule6").at("/amount/value").asString());
  }

  @Test
  void joinsASecondReportOfTheSamePayment() {
    String stolen = town.pay("A-victim8", "B-mule8", "40000.00");
    JsonNode first = town.report("i8", "A-victim8", stolen);
    order(town.bett, "B-mule8");
    String body =
        """
        {"id": "police-8", "kind": "PHISHING", "personToken": "person-of-A-victim8",
         "payments": [{"id": "%s", "sender": "alfakzka"}]}
        """
            .formatted(stolen);
    JsonNode second = Town.json(town.police.json("/v1/incidents", body));
    JsonNode joined =
        Town.await(
            () -> Town.json(town.police.get("/v1/incidents/" + second.path("ticket").asString())),
            it -> it.has("repeats"));
    assertEquals(first.path("ticket").asString(), joined.path("repeats").asString());
    long orders =
        town.orders(town.bett, 1).stream()
            .filter(one -> one.at("/order/account").asString().equals("B-mule8"))
            .count();
    assertEquals(1, orders);
  }

  @Test
  void endsHoldsWithTheReportTheyStandOn() {
    String stolen = town.pay("A-victim9", "B-mule9", "40000.00");
    JsonNode ticket = town.report("i9", "A-victim9", stolen);
    String hold = order(town.bett, "B-mule9").path("hold").asString();
    String address = "/v1/incidents/" + ticket.path("ticket").asString() + "/withdraw";
    assertEquals(404, town.police.json(address, "{\"reason\": \"no\"}").statusCode());
    assertEquals(200, town.alfa.json(address, "{\"reason\": \"It was me\"}").statusCode());
    JsonNode state = Town.json(town.bett.get("/v1/holds/" + hold));
    assertEquals("RELEASED", state.path("state").asString());
  }

  /// The order for an account, once it is there.
  private static JsonNode order(Client bank, String account) {
    return Town.await(
            () ->
                town.orders(bank, 1).stream()
                    .map(order -> order.path("order"))
                    .filter(order -> order.path("account").asString().equals(account))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
