package org.haltwire.centre.recovery.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.report.Candidate;
import org.haltwire.centre.recovery.report.Incident;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The work list and the page of a case, where nothing is ordered but by people.
class CasePageTest {

  private static Town town;
  private static ConsoleClient analyst;
  private static ConsoleClient second;

  @BeforeAll
  static void start() {
    town = new Town("haltwire.recovery.automatic=false");
    analyst = ConsoleClient.analyst(town.centre);
    second = ConsoleClient.approver(town.centre, "bolat");
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void listsTheCaseWithTheMostMoneyFirst() {
    String small = ticket("s1", "A-small", town.pay("A-small", "B-small", "10000.00"));
    String large = ticket("s2", "A-large", town.pay("A-large", "B-large", "95000.50"));
    holds(small, 1);
    holds(large, 1);
    String list = analyst.get("/recovery").body();
    assertTrue(list.indexOf(large) > 0 && list.indexOf(large) < list.indexOf(small), list);
    assertTrue(list.contains("95,000.50\u00a0KZT") && list.contains("proposed 1"), list);
    String one = analyst.get("/recovery?ticket=" + small.toLowerCase(java.util.Locale.ROOT)).body();
    assertTrue(one.contains(small) && !one.contains(large), one);
    assertFalse(analyst.get("/recovery?bank=gamakzka").body().contains(large));
    assertFalse(analyst.get("/recovery?kind=PHISHING").body().contains(large));
    String csv = analyst.get("/recovery/cases.csv?bank=BETTKZKA").body();
    assertTrue(csv.contains(large + ",BANK_SECURITY_CALL,1,95000.50,95000.50,0.00,0.00,0.00,KZT"));
    assertTrue(analyst.get("/recovery/reporters").body().contains("alfakzka"));
  }

  @Test
  void showsTheArithmeticOfEachMoveAndThePicture() throws Exception {
    String stolen = town.pay("A-v1", "B-m1", "90000.00");
    town.pay("B-m1", "A-m2", "60000.00");
    String ticket = ticket("a1", "A-v1", stolen);
    holds(ticket, 2);
    long id = caseOf(ticket);
    String page = analyst.get("/recovery/cases/" + id).body();
    assertTrue(page.contains("90,000\u00a0KZT") && page.contains("30,000\u00a0KZT"), page);
    assertTrue(page.contains("in proportion"), page);
    JsonNode trace = Town.json(analyst.get("/recovery/cases/" + id + "/trace.json"));
    JsonNode nodes = trace.at("/graph/nodes");
    assertEquals(3, nodes.size(), nodes::toString);
    assertEquals("victim", nodes.get(0).path("kind").asString());
    assertTrue(nodes.get(1).at("/at/x").asInt() > nodes.get(0).at("/at/x").asInt());
    assertEquals(2, trace.path("holds").size());
    String csv = analyst.get("/recovery/cases/" + id + "/moves.csv").body();
    assertEquals(3, csv.lines().count(), csv);
    assertEquals(404, analyst.get("/recovery/cases/999999").statusCode());
    assertEquals(404, analyst.get("/recovery/cases/999999/trace.json").statusCode());
  }

  @Test
  void ordersAllThatOnePersonMayAndSaysTheRest() {
    String at = town.pay("A-v3", "B-m3", "90000.00");
    town.pay("B-m3", "A-m4", "20000.00");
    town.pay("B-m3", "C-m5", "30000.00");
    String ticket = ticket("o1", "A-v3", at);
    List<Hold> holds = holds(ticket, 3);
    String four =
        holds.stream().filter(it -> it.account().equals("A-m4")).findFirst().orElseThrow().id();
    town.centre
        .bean(JdbcClient.class)
        .sql("update hold set four_eyes = true where id = ?")
        .param(four)
        .update();
    String all = "/recovery/cases/" + caseOf(ticket) + "/order-all";
    HttpResponse<String> answer = analyst.post(all, Map.of());
    assertEquals(302, answer.statusCode(), answer::body);
    String page = analyst.get("/recovery/cases/" + caseOf(ticket)).body();
    assertTrue(page.contains("Ordered: 1. Waiting for a second person: 1."), page);
    assertTrue(page.contains("Not connected: GAMAKZKA."), page);
    assertEquals(HoldState.PROPOSED, hold(four).state());
    analyst.post(all, Map.of());
    assertEquals(HoldState.PROPOSED, hold(four).state(), "nobody agrees twice");
    second.post(all, Map.of());
    assertEquals(HoldState.ORDERED, hold(four).state());
  }

  @Test
  void movesAHoldOnlyAsItsReaderSawIt() {
    String ticket = ticket("m1", "A-v6", town.pay("A-v6", "B-m6", "40000.00"));
    Hold hold = holds(ticket, 1).getFirst();
    String path = "/recovery/holds/" + hold.id() + "/";
    analyst.post(path + "release", Map.of("revision", "0", "from", "case"));
    assertTrue(page(ticket).contains("give a reason"));
    analyst.post(path + "order", Map.of("revision", "7", "from", "case"));
    assertTrue(page(ticket).contains("Somebody else moved"));
    assertEquals(HoldState.PROPOSED, hold(hold.id()).state());
    analyst.post(path + "order", Map.of("revision", "0", "from", "case"));
    assertTrue(page(ticket).contains("told to hold"));
    analyst.post(path + "release", Map.of("revision", "1", "reason", "An error", "from", "case"));
    assertEquals(HoldState.RELEASED, hold(hold.id()).state());
  }

  @Test
  void tracesWhatAPersonChose() {
    town.pay("A-v7", "B-m7", "31000.00");
    town.pay("A-v7", "B-m8", "31000.00");
    String body =
        """
        {"id": "c1", "kind": "PHISHING", "personToken": "person-of-A-v7",
         "payments": [{"bank": "ALFAKZKA", "amount": {"value": "31000.00", "currency": "KZT"}}]}
        """;
    String ticket = Town.json(town.alfa.json("/v1/incidents", body)).path("ticket").asString();
    Incident incident = town.centre.bean(IncidentStore.class).byTicket(ticket).orElseThrow();
    Town.await(() -> page(ticket), it -> it.contains("Which of these payments"));
    IncidentStore store = town.centre.bean(IncidentStore.class);
    long position =
        store.candidates(store.payments(incident.id()).getFirst()).stream()
            .mapToLong(Candidate::position)
            .min()
            .orElseThrow();
    String choose = "/recovery/incidents/" + incident.id() + "/1/choose";
    analyst.post(choose, Map.of("position", "1"));
    assertTrue(page(ticket).contains("it is no candidate"), "a payment of somebody else");
    analyst.post(choose, Map.of("position", Long.toString(position)));
    assertTrue(page(ticket).contains("traced again"));
    Hold hold = holds(ticket, 1).getFirst();
    assertEquals("B-m7", hold.account());
    analyst.post(choose, Map.of());
    assertTrue(page(ticket).contains("Somebody chose before"));
  }

  private static String page(String ticket) {
    return analyst.get("/recovery/cases/" + caseOf(ticket)).body();
  }

  private static Hold hold(String id) {
    return town.centre.bean(HoldStore.class).find(id).orElseThrow();
  }

  private static long caseOf(String ticket) {
    return town.centre.bean(IncidentStore.class).byTicket(ticket).orElseThrow().caseId();
  }

  private static List<Hold> holds(String ticket, int count) {
    return Town.await(
        () -> town.centre.bean(HoldStore.class).ofCase(caseOf(ticket)),
        holds -> holds.size() >= count);
  }

  private static String ticket(String id, String victim, String payment) {
    return town.report(id, victim, payment).path("ticket").asString();
  }
}
