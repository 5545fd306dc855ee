package org.haltwire.centre.recovery.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.keeping.Kept;
import org.haltwire.centre.recovery.Town;
import org.haltwire.centre.recovery.appeal.Appeal;
import org.haltwire.centre.recovery.appeal.AppealDesk;
import org.haltwire.centre.recovery.appeal.AppealStore;
import org.haltwire.centre.recovery.appeal.Evidence;
import org.haltwire.centre.recovery.hold.Hold;
import org.haltwire.centre.recovery.hold.HoldStore;
import org.haltwire.core.profile.CountryProfile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Two victims tell everything that can be told. One gets the money back and the case is over; of
/// the other one the hold still runs. Years later all that was told in the first case goes, and
/// nothing of the second.
class CaseRecordsTest {

  private static final List<String> TOLD =
      List.of(
          "words", "site", "chat", "appeal", "contact", "decided", "file", "inside", "document");

  @Test
  void whatWasToldGoesWithItsCaseAndNotBefore() {
    try (Town town = new Town()) {
      Hold over = told(town, "over", "30000.00");
      Hold running = told(town, "runs", "40000.00");
      payBack(town, over);
      JdbcClient jdbc = town.centre.bean(JdbcClient.class);
      long lastAt =
          jdbc.sql("select last_at from case_standing where id = ?")
              .param(over.caseId())
              .query(Long.class)
              .single();
      CaseRecords records = town.centre.bean(CaseRecords.class);
      assertEquals(0, purge(town, records, Long.MAX_VALUE), "the case is not over yet");
      CaseEnds ends = ends(town, lastAt + town.centre.bean(CaseEnds.class).quiet().toMillis());
      ends.step();
      assertEquals(
          List.of("OPEN", "OPEN"),
          jdbc.sql("select state from incident").query(String.class).list());
      ends(town, lastAt + Duration.ofDays(200).toMillis()).step();
      assertEquals(
          List.of("CLOSED", "OPEN"),
          jdbc.sql("select state from incident order by id").query(String.class).list());
      long ended =
          jdbc.sql("select ended_at from recovery_case where id = ?")
              .param(over.caseId())
              .query(Long.class)
              .single();
      assertEquals(0, purge(town, records, ended), "its time is not over yet");
      assertFound(town.centre, "over");
      assertTrue(purge(town, records, ended + 1) >= 8);
      assertEquals(0, purge(town, records, Long.MAX_VALUE));
      for (String one : TOLD) {
        assertEquals(new TreeSet<>(), EveryRow.with(town.centre, one + "-of-over"), one);
      }
      assertEquals(new TreeSet<>(), EveryRow.with(town.centre, "77010009001"));
      for (String account : List.of("B-mule-over", "A-victim-over")) {
        assertEquals(
            new TreeSet<>(List.of("table screened")),
            union(EveryRow.with(town.centre, account), "table screened"),
            account);
      }
      assertFound(town.centre, "runs");
      assertTrue(EveryRow.with(town.centre, "B-mule-runs").contains("table hold"));
      assertTrue(
          town.centre.bean(HoldStore.class).find(running.id()).orElseThrow().state().isRunning());
      pagesStillOpen(town, over);
    }
  }

  @Test
  void aTermThatTheCountrysRulesDoNotAllowStopsTheStart() {
    RuntimeException refused =
        assertThrows(
            RuntimeException.class,
            () -> TestingCentre.start("haltwire.retention.case-records=100d").close());
    StringBuilder told = new StringBuilder();
    for (Throwable at = refused; at != null; at = at.getCause()) {
      told.append(at.getMessage());
    }
    assertTrue(
        told.toString().contains("Expected at least 180 days in haltwire.retention.case-records"),
        told::toString);
  }

  private static SortedSet<String> union(SortedSet<String> places, String place) {
    TreeSet<String> both = new TreeSet<>(places);
    both.add(place);
    return both;
  }

  private static void assertFound(TestingCentre centre, String name) {
    for (String one : TOLD) {
      assertTrue(!EveryRow.with(centre, one + "-of-" + name).isEmpty(), one + "-of-" + name);
    }
  }

  private static int purge(Town town, Kept kept, long before) {
    Integer rows =
        new TransactionTemplate(town.centre.bean(PlatformTransactionManager.class))
            .execute(_ -> kept.purge(before, 500));
    return rows == null ? 0 : rows;
  }

  private static CaseEnds ends(Town town, long now) {
    return new CaseEnds(
        town.centre.bean(JdbcClient.class),
        town.centre.bean(CountryProfile.class),
        () -> Instant.ofEpochMilli(now));
  }

  /// A report, a hold, an appeal that is rejected, and documents.
  private static Hold told(Town town, String name, String tenge) {
    String mule = "B-mule-" + name;
    String stolen = town.pay("A-victim-" + name, mule, tenge);
    String body =
        """
        {"id": "r-%1$s", "kind": "OTHER", "personToken": "person-%1$s", "payments": [{"id": "%2$s"}],
         "phones": ["+77010009001", "+77010009002"], "sites": ["site-of-%1$s.example"],
         "channels": ["chat-of-%1$s"], "text": "words-of-%1$s"}
        """
            .formatted(name, stolen);
    if (name.equals("runs")) {
      body = body.replace("7701000900", "7702000900");
    }
    HttpResponse<String> response = town.alfa.json("/v1/incidents", body);
    assertEquals(201, response.statusCode(), response::body);
    JsonNode order =
        Town.await(
                () ->
                    town.orders(town.bett, 1).stream()
                        .map(one -> one.path("order"))
                        .filter(one -> one.path("account").asString().equals(mule))
                        .findFirst(),
                java.util.Optional::isPresent)
            .orElseThrow();
    HoldStore holds = town.centre.bean(HoldStore.class);
    Hold hold = holds.find(order.path("hold").asString()).orElseThrow();
    assertEquals(200, town.secured(town.bett, hold.id(), tenge).statusCode());
    AppealDesk desk = town.centre.bean(AppealDesk.class);
    byte[] inside = ("inside-of-" + name).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        AppealDesk.Made.DONE,
        desk.make(
            hold,
            Appeal.Kind.APPEAL,
            "appeal-of-" + name,
            "contact-of-" + name,
            List.of(new Evidence("file-of-" + name, "text/plain", inside))));
    Appeal open = town.centre.bean(AppealStore.class).ofHold(hold.id()).getFirst();
    assertEquals(
        AppealDesk.Decided.DONE, desk.decide(open.id(), false, "aigerim", "decided-of-" + name));
    basis(town, hold, "INVESTIGATOR_NOTICE", "document-of-" + name);
    return hold;
  }

  private static void basis(Town town, Hold hold, String basis, String document) {
    String body = "{\"basis\": \"" + basis + "\", \"document\": \"" + document + "\"}";
    HttpResponse<String> taken = town.police.json("/v1/holds/" + hold.id() + "/basis", body);
    assertEquals(200, taken.statusCode(), taken::body);
  }

  private static void payBack(Town town, Hold hold) {
    basis(town, hold, "PROSECUTOR_SANCTION", "document-of-over");
    JsonNode order =
        Town.await(
                () ->
                    town.orders(town.bett, 1).stream()
                        .map(one -> one.path("order"))
                        .filter(one -> one.path("kind").asString().equals("RETURN"))
                        .findFirst(),
                java.util.Optional::isPresent)
            .orElseThrow();
    List<JsonNode> lines = new ArrayList<>();
    order.path("returns").forEach(lines::add);
    for (JsonNode line : lines) {
      String body =
          """
          {"line": "%s", "amount": {"value": "%s", "currency": "KZT"}, "payment": "back"}
          """
              .formatted(line.path("line").asString(), line.at("/amount/value").asString());
      HttpResponse<String> paid = town.bett.json("/v1/holds/" + hold.id() + "/returned", body);
      assertEquals(200, paid.statusCode(), paid::body);
    }
  }

  /// What is left can still be read.
  private static void pagesStillOpen(Town town, Hold hold) {
    var console = org.haltwire.centre.access.ConsoleClient.administrator(town.centre);
    for (String page :
        List.of(
            "/recovery/cases/" + hold.caseId(),
            "/recovery/cases/" + hold.caseId() + "/moves.csv",
            "/recovery/holds/" + hold.id(),
            "/recovery")) {
      assertEquals(200, console.get(page).statusCode(), page);
    }
  }
}
