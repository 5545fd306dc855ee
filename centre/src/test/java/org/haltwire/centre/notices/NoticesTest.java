package org.haltwire.centre.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticesTest {

  private Town town;

  @BeforeEach
  void start() {
    town = new Town("haltwire.recovery.automatic=false");
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void saysThatNothingWaits() {
    ConsoleClient investigator = ConsoleClient.of(town.centre, ConsoleRole.INVESTIGATOR);
    assertTrue(investigator.get("/notices").body().contains("Nothing waits for you."));
    assertEquals("", investigator.get("/notices/count").body().strip());
  }

  /// A hold waits until somebody orders it; who has seen it is not told again that it is new.
  @Test
  void tellsOfAHoldUntilItIsOrdered() {
    ConsoleClient investigator = ConsoleClient.of(town.centre, ConsoleRole.INVESTIGATOR);
    town.report("r1", "A-100-75", town.pay("A-100-75", "B-200-75", "90000.00"));
    Town.await(() -> proposed(), count -> count > 0);
    assertTrue(investigator.get("/notices/count").body().contains(">1<"));
    String list = investigator.get("/notices").body();
    assertTrue(list.contains("Holds to be ordered: 1") && list.contains(">New<"), list);
    investigator.post("/notices/seen", Map.of());
    String seen = investigator.get("/notices").body();
    assertTrue(seen.contains("Holds to be ordered: 1") && !seen.contains(">New<"), seen);
    assertEquals("", investigator.get("/notices/count").body().strip());
    ConsoleClient regional = ConsoleClient.regional(town.centre, "almaty", "KZ-75");
    assertTrue(
        regional.get("/notices").body().contains("Nothing waits"), "the report was of no region");
    ConsoleClient site = ConsoleClient.of(town.centre, ConsoleRole.SITE_OFFICER);
    assertFalse(site.get("/notices").body().contains("Holds"), "nothing that others do");
    town.centre
        .bean(JdbcClient.class)
        .sql("select id from hold where state = 'PROPOSED'")
        .query(String.class)
        .list()
        .forEach(hold ->
            investigator.post(
                "/recovery/holds/" + hold + "/order",
                Map.of("reason", "the victim was believed", "revision", "0")));
    Town.await(() -> proposed(), count -> count == 0);
    assertTrue(investigator.get("/notices").body().contains("Nothing waits for you."));
  }

  @Test
  void tellsASecondAdministratorOfAProposalAndNotTheFirst() {
    ConsoleClient first = ConsoleClient.administrator(town.centre, "first");
    ConsoleClient second = ConsoleClient.administrator(town.centre, "second");
    first.post(
        "/participants",
        Map.of(
            "code",
            "newbank",
            "title",
            "New Bank",
            "kind",
            "BANK",
            "roles",
            "SENDER",
            "reason",
            "their licence was seen"));
    assertTrue(
        second.get("/notices").body().contains("A change of newbank waits"),
        () -> second.get("/notices").body());
    assertFalse(first.get("/notices").body().contains("newbank"));
  }

  private long proposed() {
    return town.centre
        .bean(JdbcClient.class)
        .sql("select count(*) from hold where state = 'PROPOSED'")
        .query(Long.class)
        .single();
  }
}
