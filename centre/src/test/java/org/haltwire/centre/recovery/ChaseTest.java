package org.haltwire.centre.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.journal.Journal;
import org.haltwire.core.event.FactId;
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
      told(town, "taint:1:1:0");
      JsonNode more = pay(town, "m", "B-mule", "C-abroad", "150000.00");
      assertEquals("90000.00", more.at("/hold/amount/value").asString(), more::toPrettyString);
      assertTrue(page(town, "m").contains("Held: 90,000\u00a0KZT of 150,000\u00a0KZT."));
      JsonNode less = pay(town, "l", "B-mule", "A-friend", "40000.00");
      assertEquals("40000.00", less.at("/hold/amount/value").asString(), less::toPrettyString);
      assertFalse(page(town, "l").contains("Held: "));
      String hold = order(town).path("hold").asString();
      assertEquals(200, town.secured(town.bett, hold, "90000.00").statusCode());
      JsonNode free =
          Town.await(
              () -> pay(town, "f" + System.nanoTime(), "B-mule", "A-friend", "1000.00"),
              answer -> !answer.path("typology").asString().equals("stolen-money"));
      assertEquals(false, free.path("rules").toString().contains("P-55"), free::toPrettyString);
    }
  }

  @Test
  void marksTheMoneyOfTwoVictimsOnce() {
    try (Town town =
        new Town(
            "haltwire.policies.folder=" + Path.of("..", "policies").toAbsolutePath().normalize(),
            "haltwire.recovery.automatic=false")) {
      pay(town, "s1", "A-anna", "B-mule", "50000.00");
      pay(town, "s2", "A-bolat", "B-mule", "30000.00");
      town.report("i1", "A-anna", "s1");
      told(town, "taint:1:1:0");
      town.report("i2", "A-bolat", "s2");
      told(town, "taint:1:2:0");
      JsonNode both = pay(town, "b", "B-mule", "A-next", "200000.00");
      assertEquals("80000.00", both.at("/hold/amount/value").asString(), both::toPrettyString);
    }
  }

  /// Waits until the centre told itself so.
  private static void told(Town town, String id) {
    Journal journal = town.centre.bean(Journal.class);
    Town.await(() -> journal.find(new FactId("haltwire", id)), Optional::isPresent);
  }

  private static JsonNode pay(Town town, String id, String from, String to, String tenge) {
    return Town.json(town.payment(id, from, to, tenge));
  }

  private static String page(Town town, String id) {
    Journal journal = town.centre.bean(Journal.class);
    long position = journal.find(new FactId("bettkzka", id)).orElseThrow().position();
    return ConsoleClient.administrator(town.centre).get("/payments/" + position).body();
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
