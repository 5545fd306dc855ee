package org.haltwire.centre.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From the report on, stolen money does not leave: with the policy that ships.
class ChaseTest {

  @Test
  void holdsWhatWouldCarryStolenMoneyAwayAndNoMore() {
    try (Town town =
        new Town(
            "haltwire.policies.folder=" + Path.of("..", "policies").toAbsolutePath().normalize())) {
      pay(town, "s1", "A-victim", "B-mule", "90000.00");
      town.report("i1", "A-victim", "s1");
      JsonNode more = held(town, "m", "B-mule", "C-abroad", "150000.00");
      assertEquals("90000.00", more.at("/hold/amount/value").asString(), more::toPrettyString);
      JsonNode less = held(town, "l", "B-mule", "A-friend", "40000.00");
      assertEquals("40000.00", less.at("/hold/amount/value").asString(), less::toPrettyString);
      String hold = order(town).path("hold").asString();
      assertEquals(200, town.secured(town.bett, hold, "90000.00").statusCode());
      JsonNode free =
          Town.await(
              () -> pay(town, "f" + System.nanoTime(), "B-mule", "A-friend", "1000.00"),
              answer -> !answer.path("typology").asString().equals("stolen-money"));
      assertEquals(false, free.path("rules").toString().contains("P-55"), free::toPrettyString);
    }
  }

  private static JsonNode held(Town town, String id, String from, String to, String tenge) {
    return Town.await(
        () -> pay(town, id + System.nanoTime(), from, to, tenge),
        answer -> answer.path("typology").asString().equals("stolen-money"));
  }

  private static JsonNode pay(Town town, String id, String from, String to, String tenge) {
    return Town.json(town.payment(id, from, to, tenge));
  }

  private static JsonNode order(Town town) {
    return Town.await(
            () ->
                town.orders(town.bett, 1).stream()
                    .map(one -> one.path("order"))
                    .filter(one -> one.path("account").asString().equals("B-mule"))
                    .filter(one -> one.at("/amount/value").asString().equals("90000.00"))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
