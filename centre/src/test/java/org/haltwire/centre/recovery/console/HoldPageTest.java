package org.haltwire.centre.recovery.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.appeal.AppealDesk;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.haltwire.centre.recovery.appeal.Evidence;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldState;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.centre.recovery.report.IncidentStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of a hold, from the bank's answer to the return, and the decisions about appeals.
class HoldPageTest {

  private static Town town;
  private static ConsoleClient analyst;
  private static ConsoleClient other;
  private static int count;

  @BeforeAll
  static void start() {
    town = new Town("haltwire.recovery.automatic=false");
    analyst = ConsoleClient.analyst(town.centre);
    other = ConsoleClient.approver(town.centre, "bolat");
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void ordersAReturnOnceTheDocumentsSuffice() {
    String id = secured();
    String page = "/recovery/holds/" + id;
    analyst.post(page + "/return", Map.of("revision", "2"));
    assertTrue(analyst.get(page).body().contains("does not suffice"));
    document(page, "BANK_CONSENT", "No. 1");
    assertTrue(analyst.get(page).body().contains("Please say which document"));
    document(page, "INVESTIGATOR_NOTICE", "");
    assertTrue(analyst.get(page).body().contains("Please say which document"));
    document(page, "INVESTIGATOR_NOTICE", "No. 17 of 2026-03-12");
    String one = analyst.get(page).body();
    assertTrue(one.contains("The document is noted") && one.contains("No. 17"), one);
    assertFalse(one.contains("Order the bank to pay back"), one);
    document(page, "PROSECUTOR_SANCTION", "No. 18");
    assertTrue(analyst.get(page).body().contains("Order the bank to pay back 20,000\u00a0KZT"));
    analyst.post(page + "/return", Map.of("revision", "2"));
    assertEquals(HoldState.RETURNED, hold(id).state());
    String end = analyst.get(page).body();
    assertTrue(end.contains("told to pay it back") && end.contains("expected by"), end);
    assertEquals(404, analyst.get("/recovery/holds/none").statusCode());
  }

  @Test
  void letsOnlySomebodyElseDecideAnAppeal() {
    String id = secured();
    byte[] bytes = "a receipt".getBytes(StandardCharsets.UTF_8);
    appeal(id, Appeal.Kind.APPEAL, List.of(new Evidence("чек.txt", "text/plain", bytes)));
    long appeal = town.centre.bean(AppealStore.class).ofHold(id).getFirst().id();
    String mine = analyst.get("/recovery/appeals").body();
    assertTrue(mine.contains("somebody else has to decide"), mine);
    assertTrue(analyst.get("/recovery").body().contains("Appeal due first"));
    HttpResponse<String> file = other.get("/recovery/appeals/" + appeal + "/evidence/1");
    assertEquals("a receipt", file.body());
    String disposition = file.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(disposition.startsWith("attachment;"), disposition);
    assertEquals("nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals(404, other.get("/recovery/appeals/" + appeal + "/evidence/2").statusCode());
    decide(analyst, appeal, "uphold", "Mine");
    assertTrue(analyst.get("/recovery/appeals").body().contains("note bad"));
    assertTrue(hold(id).state().isRunning());
    decide(other, appeal, "uphold", "");
    assertTrue(other.get("/recovery/appeals").body().contains("give a reason"));
    decide(other, appeal, "uphold", "The money is a wage");
    assertEquals(HoldState.RELEASED, hold(id).state());
    decide(other, appeal, "reject", "Too late");
    assertTrue(other.get("/recovery/holds/" + id).body().contains("The money is a wage"));
  }

  @Test
  void marksAnswersAsRead() {
    String id = secured();
    appeal(id, Appeal.Kind.ANSWER, List.of());
    long answer = town.centre.bean(AppealStore.class).ofHold(id).getFirst().id();
    analyst.post("/recovery/appeals/" + answer + "/read", Map.of());
    assertEquals(
        Appeal.State.READ, town.centre.bean(AppealStore.class).find(answer).orElseThrow().state());
    assertTrue(analyst.get("/recovery/appeals").body().contains("Noted as read."));
  }

  private static void decide(ConsoleClient who, long appeal, String decision, String reason) {
    who.post("/recovery/appeals/" + appeal + "/" + decision, Map.of("reason", reason));
  }

  private static void document(String page, String basis, String document) {
    analyst.post(page + "/documents", Map.of("basis", basis, "document", document));
  }

  private static void appeal(String id, Appeal.Kind kind, List<Evidence> evidence) {
    AppealDesk desk = town.centre.bean(AppealDesk.class);
    assertEquals(AppealDesk.Made.DONE, desk.make(hold(id), kind, "It is mine.", "", evidence));
  }

  /// A hold that the analyst ordered and the bank answered.
  private static String secured() {
    String mule = "B-mule" + ++count;
    String victim = "A-victim" + count;
    String stolen = town.pay(victim, mule, "40000.00");
    String ticket = town.report("r" + count, victim, stolen).path("ticket").asString();
    HoldStore store = town.centre.bean(HoldStore.class);
    IncidentStore incidents = town.centre.bean(IncidentStore.class);
    String id =
        Town.await(
                () -> store.ofCase(incidents.byTicket(ticket).orElseThrow().caseId()),
                holds -> !holds.isEmpty())
            .getFirst()
            .id();
    analyst.post("/recovery/holds/" + id + "/order", Map.of("revision", "0"));
    assertTrue(analyst.get("/recovery/holds/" + id).body().contains("told to hold"));
    assertEquals(200, town.secured(town.bett, id, "20000.00").statusCode());
    return id;
  }

  private static Hold hold(String id) {
    return town.centre.bean(HoldStore.class).find(id).orElseThrow();
  }
}
