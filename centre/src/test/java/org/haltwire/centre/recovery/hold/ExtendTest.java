package org.haltwire.centre.recovery.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An officer gives a hold more time, in a country whose law allows it once; the bank hears of it.
class ExtendTest {

  private static final String BASIS = "KZ-PAYMENTS-25-1";

  @TempDir Path profiles;

  @Test
  void reachesTheBankOverBothDoorsAndHappensOnce() throws IOException {
    Path shipped = Path.of("..", "countries", "kz.yaml");
    String profile =
        Files.readString(shipped)
            .replace("extension: { value: 0d", "extension: { value: 5wd")
            .replace("max_extensions: { value: 0", "max_extensions: { value: 1")
            .replace("total: { value: 5wd", "total: { value: 10wd")
            .replace("may_extend: { value: []", "may_extend: { value: [" + BASIS + "]");
    Files.writeString(profiles.resolve("kz.yaml"), profile);
    try (Town town = new Town("haltwire.country-profiles=" + profiles)) {
      Hold hold = secured(town);
      ConsoleClient analyst = ConsoleClient.analyst(town.centre);
      String page = "/recovery/holds/" + hold.id();
      extend(analyst, page, hold, "");
      assertTrue(analyst.get(page).body().contains("give a reason"));
      extend(analyst, page, hold, "The court sits on Monday");
      Hold longer = find(town, hold.id());
      assertEquals(HoldState.EXTENDED, longer.state());
      assertTrue(longer.clocks().until() > hold.clocks().until());

      JsonNode order = town.orders(town.bett, 2).getLast().path("order");
      assertEquals("EXTEND", order.path("kind").asString(), order::toPrettyString);
      assertEquals("40000.00", order.at("/amount/value").asString());
      String message = message(town);
      assertTrue(message.contains("KIND EXTEND"), message);
      assertTrue(message.contains("UNTIL " + order.path("until").asString()), message);
      assertTrue(message.contains("<ReopCaseIndctn>true<"), message);

      extend(analyst, page, longer, "And once more");
      assertEquals(longer, find(town, hold.id()));
    }
  }

  private static void extend(ConsoleClient analyst, String page, Hold hold, String reason) {
    String revision = Integer.toString(hold.revision());
    analyst.post(page + "/extend", Map.of("revision", revision, "basis", BASIS, "reason", reason));
  }

  /// The last order as the bank gets it in ISO 20022.
  private static String message(Town town) {
    JsonNode orders = Town.json(town.bett.get("/v1/iso20022/orders?after=0")).path("orders");
    return orders.get(orders.size() - 1).path("xml").asString();
  }

  private static Hold secured(Town town) {
    String stolen = town.pay("A-victim", "B-mule", "40000.00");
    town.report("r", "A-victim", stolen);
    String id = town.orders(town.bett, 1).getFirst().at("/order/hold").asString();
    assertEquals(200, town.secured(town.bett, id, "40000.00").statusCode());
    return find(town, id);
  }

  private static Hold find(Town town, String id) {
    return town.centre.bean(HoldStore.class).find(id).orElseThrow();
  }
}
