package org.haltwire.centre.recovery.restitution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.haltwire.centre.intake.Client;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Money of two victims lies with one mule; the bank secures some of it, and it goes back to both
/// in proportion, once the documents suffice.
class ReturnTest {

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
  void dividesWhatIsSecuredAmongVictims() {
    String one = town.pay("A-anna", "B-mule", "30000.00");
    String other = town.pay("A-bolat", "B-mule", "20000.01");
    String first = town.report("r1", "A-anna", one).path("ticket").asString();
    String second = town.report("r2", "A-bolat", other).path("ticket").asString();
    List<JsonNode> orders = holds(town.bett, 2);
    List<String> secured = List.of("10000.00", "12345.67");
    for (int i = 0; i < orders.size(); i++) {
      String hold = orders.get(i).path("hold").asString();
      assertEquals(200, town.secured(town.bett, hold, secured.get(i)).statusCode());
      assertEquals("ACKNOWLEDGED", basis(town.police, hold, "INVESTIGATOR_NOTICE", 200));
      basis(town.alfa, hold, "COURT_ORDER", 403);
      basis(town.police, hold, "BANK_CONSENT", 403);
      assertEquals("RETURNED", basis(town.police, hold, "PROSECUTOR_SANCTION", 200));
    }
    List<JsonNode> returns = kind(town.bett, "RETURN", 2);
    long total = 0;
    for (JsonNode order : returns) {
      for (JsonNode line : order.path("returns")) {
        String value = line.at("/amount/value").asString();
        total += Long.parseLong(value.replace(".", ""));
        String hold = order.path("hold").asString();
        String dollars =
            """
            {"line": "%s", "amount": {"value": "1.00", "currency": "USD"}, "payment": "back-0"}
            """
                .formatted(line.path("line").asString());
        assertEquals(422, town.bett.json("/v1/holds/" + hold + "/returned", dollars).statusCode());
        payInTwoParts(hold, line.path("line").asString(), value);
      }
    }
    assertEquals(2_234_567, total);
    long back = back(first) + back(second);
    assertEquals(total, back);
  }

  private static void payInTwoParts(String hold, String line, String value) {
    String rest = new java.math.BigDecimal(value).subtract(java.math.BigDecimal.ONE).toString();
    assertEquals(200, returned(hold, line, "1.00", "back-1").statusCode());
    assertEquals(200, returned(hold, line, "1.00", "back-1").statusCode(), "said again");
    assertEquals(409, returned(hold, line, "0.01", "back-1").statusCode(), "another amount");
    assertEquals(422, returned(hold, line, value, "back-2").statusCode(), "more than is left");
    assertEquals(200, returned(hold, line, rest, "back-2").statusCode());
    assertEquals(422, returned(hold, line, "0.01", "back-3").statusCode(), "nothing is left");
  }

  private static long back(String ticket) {
    JsonNode state = Town.json(town.alfa.get("/v1/incidents/" + ticket));
    return Long.parseLong(state.at("/money/returned/value").asString().replace(".", ""));
  }

  private static HttpResponse<String> returned(
      String hold, String line, String value, String payment) {
    return town.bett.json(
        "/v1/holds/" + hold + "/returned",
        """
        {"line": "%s", "amount": {"value": "%s", "currency": "KZT"}, "payment": "%s"}
        """
            .formatted(line, value, payment));
  }

  private static String basis(Client who, String hold, String basis, int status) {
    HttpResponse<String> response =
        who.json(
            "/v1/holds/" + hold + "/basis",
            "{\"basis\": \"" + basis + "\", \"document\": \"No. 1\"}");
    assertEquals(status, response.statusCode(), response::body);
    return Town.json(response).path("state").asString();
  }

  private static List<JsonNode> holds(Client bank, int count) {
    return kind(bank, "HOLD", count);
  }

  private static List<JsonNode> kind(Client bank, String kind, int count) {
    return Town.await(
        () -> {
          List<JsonNode> some = new ArrayList<>();
          for (JsonNode order : town.orders(bank, 1)) {
            if (order.at("/order/kind").asString().equals(kind)) {
              some.add(order.path("order"));
            }
          }
          return some;
        },
        some -> some.size() >= count);
  }
}
