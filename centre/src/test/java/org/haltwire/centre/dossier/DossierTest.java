package org.haltwire.centre.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.haltwire.centre.EveryRow;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.audit.AuditStore;
import org.haltwire.centre.audit.Entry;
import org.haltwire.centre.audit.check.Verification;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Xenia wants to know what the centre holds of her, and then that it is erased. Of Yerlan nothing
/// is told and nothing goes.
class DossierTest {

  private static final String DIGITS = Long.toString(PlantedPeople.X_PHONE);

  private static Town town;
  private static TestingCentre centre;
  private static ConsoleClient one;
  private static ConsoleClient other;
  private static ErasureDesk desk;

  @BeforeAll
  static void start() {
    town = new Town();
    centre = town.centre;
    // Steps are the test's.
    centre.bean(ErasureThread.class).stop();
    desk = centre.bean(ErasureDesk.class);
    new PlantedPeople(town).plant();
    one = ConsoleClient.administrator(centre);
    other = ConsoleClient.of(centre, ConsoleRole.SUPERVISOR);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static String found(ConsoleClient person, String by, String name) {
    HttpResponse<String> begun = person.post("/people-data/search", Map.of("by", by, "name", name));
    assertEquals(302, begun.statusCode(), begun::body);
    return begun
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst(".*/people", "/people");
  }

  private static JsonNode json(ConsoleClient person, String by, String name) {
    String page = found(person, by, name);
    HttpResponse<String> export =
        Town.await(() -> person.get(page + "/data.json"), it -> it.statusCode() == 200);
    for (String language : List.of("en", "ru", "kk")) {
      String body = person.get(page + "?language=" + language).body();
      assertFalse(body.contains("??"), body);
    }
    return new JsonMapper().readTree(export.body());
  }

  /// How many records and withheld ones each source has that has any.
  private static Map<String, String> counts(JsonNode export) {
    Map<String, String> counts = new TreeMap<>();
    export
        .path("sources")
        .propertyStream()
        .forEach(source -> {
          int records = source.getValue().path("records").size();
          String withheld = source.getValue().path("withheld").toString();
          if (records > 0 || !withheld.equals("{}")) {
            counts.put(source.getKey(), records + " " + withheld);
          }
        });
    return counts;
  }

  @Test
  void handsOutWhatIsHeldAndThenErasesIt() {
    tellsWhatIsHeldOfAPhoneAndNothingOfAnother();
    tellsAPersonAndAnAccountTheirs();
    isForOneselfWithAPurposeAndInTheLogWithoutNames();
    oneAloneErasesNothing();
    erasesExactlyWhatMayGoAndTheLogStillHolds();
    findsNothingMoreToEraseTheSecondTime();
  }

  private static void tellsWhatIsHeldOfAPhoneAndNothingOfAnother() {
    JsonNode export = json(one, "PHONE", "+7 701 000 55 51");
    assertEquals(
        Map.of(
            "appeals", "1 {}",
            "calls", "3 {}",
            "deeds", "2 {}",
            "journal", "1 {\"incidentreport OTHERS\":2}",
            "labels", "1 {}",
            "questions", "1 {}",
            "reports", "1 {\"named OPEN_CASE\":1}",
            "subscribers", "1 {}"),
        counts(export));
    String text = export.toString();
    for (String own :
        List.of(
            "appeal-of-x", "file-of-x", "decided-of-x", "called about +" + DIGITS, "contract-1")) {
      assertTrue(text.contains(own), own + text);
    }
    for (String others :
        List.of(
            "words-of-y", "words-of-z", "chat-of-y", "77010005552", "77010005559", "contract-2")) {
      assertFalse(text.contains(others), others + text);
    }
  }

  private static void tellsAPersonAndAnAccountTheirs() {
    JsonNode person = json(one, "ID", PlantedPeople.X_ID);
    assertEquals(Map.of("journal", "1 {}", "reports", "1 {}", "deeds", "1 {}"), counts(person));
    assertTrue(person.toString().contains("words-of-x"), person::toString);
    assertFalse(person.toString().contains("77010005552"), person::toString);
    JsonNode account = json(one, "ACCOUNT", PlantedPeople.X_ACCOUNT);
    assertTrue(account.toString().contains("appeal-of-x"), account::toString);
    assertTrue(counts(account).keySet().containsAll(Set.of("appeals", "holds", "journal")));
    assertFalse(account.toString().contains("A-of-y"), account::toString);
  }

  private static void isForOneselfWithAPurposeAndInTheLogWithoutNames() {
    String page = found(one, "PHONE", "+" + DIGITS);
    assertEquals(200, one.get(page).statusCode());
    assertEquals(404, other.get(page).statusCode(), "another's");
    assertEquals(
        422, one.post("/people-data/search", Map.of("by", "PHONE", "name", "nobody")).statusCode());
    for (Map.Entry<String, String> shortest :
        Map.of("PHONE", "+701055", "ACCOUNT", "B-mul", "ID", "202603").entrySet()) {
      HttpResponse<String> refused =
          one.post(
              "/people-data/search", Map.of("by", shortest.getKey(), "name", shortest.getValue()));
      assertEquals(422, refused.statusCode(), shortest::toString);
      assertTrue(refused.body().contains("тым қысқа"), refused::body);
    }
    ConsoleClient auditor = ConsoleClient.of(centre, ConsoleRole.AUDITOR);
    assertEquals(403, auditor.get("/people-data").statusCode());
    ConsoleClient purposeless = ConsoleClient.administrator(centre);
    purposeless.post("/purpose/end", Map.of());
    HttpResponse<String> asked = purposeless.get("/people-data");
    assertTrue(
        asked.headers().firstValue("Location").orElseThrow().contains("/purpose"), asked::body);
    List<Entry> exports =
        new AuditStore(centre.bean(JdbcOperations.class))
            .ofKinds(List.of("EXPORT", "LOOK_UP"), 0, Long.MAX_VALUE, 1_000);
    assertTrue(exports.stream().anyMatch(it -> it.kind().equals("EXPORT")));
    exports.forEach(it -> assertFalse((it.about() + it.detail()).contains(DIGITS), it::detail));
  }

  private static void oneAloneErasesNothing() {
    long id = propose(one);
    HttpResponse<String> own = one.post("/people-data/erasures/" + id + "/approve", Map.of());
    assertEquals(409, own.statusCode(), own::body);
    assertEquals(
        409,
        one.post("/people-data/erasures/" + id + "/refuse", Map.of("reason", "I changed my mind"))
            .statusCode());
    assertFalse(desk.step(), "nothing was approved");
    assertFalse(EveryRow.with(centre, "appeal-of-x").isEmpty());
    HttpResponse<String> twice =
        one.post(
            found(one, "PHONE", "+" + DIGITS) + "/erasure", Map.of("reason", "she asks for it"));
    assertEquals(409, twice.statusCode(), "one is under way");
    assertEquals(
        302,
        other
            .post(
                "/people-data/erasures/" + id + "/refuse", Map.of("reason", "not proven to be her"))
            .statusCode());
    assertEquals(
        409, other.post("/people-data/erasures/" + id + "/approve", Map.of()).statusCode());
    assertEquals("", centre.bean(ErasureStore.class).find(id).orElseThrow().subject());
  }

  private static void erasesExactlyWhatMayGoAndTheLogStillHolds() {
    SortedSet<String> ofY = EveryRow.with(centre, "words-of-y");
    SortedSet<String> otherNumber = EveryRow.with(centre, "77010005559");
    long id = propose(one);
    approve(id);
    Erasure done = centre.bean(ErasureStore.class).find(id).orElseThrow();
    assertEquals(Erasure.State.DONE, done.state());
    assertEquals("", done.subject());
    for (String gone :
        List.of(
            "appeal-of-x",
            "file-of-x",
            "inside-of-x",
            "decided-of-x",
            "contract-1",
            "called about +" + DIGITS,
            "8 (701) 000-55-51")) {
      assertEquals(Set.of(), EveryRow.with(centre, gone), gone);
    }
    // Evidence against the number, what the police found out, and the case that is under way.
    assertEquals(
        Set.of("table blocked_call", "table label", "sealed incident.sealed_phones"),
        EveryRow.with(centre, DIGITS));
    assertEquals(
        1,
        centre
            .bean(JdbcClient.class)
            .sql("select count(*) from incident where sealed_phones is not null and state = 'OPEN'")
            .query(Long.class)
            .single());
    assertEquals(ofY, EveryRow.with(centre, "words-of-y"));
    assertEquals(otherNumber, EveryRow.with(centre, "77010005559"));
    assertFalse(EveryRow.with(centre, "called about +77010005552").isEmpty());
    assertFalse(EveryRow.with(centre, "contract-2").isEmpty());
    Verification.Report report =
        new Verification(new AuditStore(centre.bean(JdbcOperations.class)), List.of()).run();
    assertTrue(report.isGood(), report.findings()::toString);
    assertTrue(report.erased() >= 1);
    assertEquals(200, other.get("/people-data/erasures/" + id).statusCode());
    assertFalse(other.get("/people-data/erasures/" + id + "?language=kk").body().contains("??"));
  }

  private static void findsNothingMoreToEraseTheSecondTime() {
    long id = propose(one);
    approve(id);
    // Looking for her again is a new deed, whose words name nobody.
    centre.bean(ErasureStore.class).parts(id).stream()
        .filter(part -> !part.source().equals("deeds"))
        .forEach(part -> assertEquals(0, part.erased(), part.source()));
  }

  private static long propose(ConsoleClient person) {
    String page = found(person, "PHONE", "+" + DIGITS);
    HttpResponse<String> proposed =
        person.post(page + "/erasure", Map.of("reason", "she asks for it"));
    assertEquals(302, proposed.statusCode(), proposed::body);
    return Long.parseLong(
        proposed.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
  }

  private static void approve(long id) {
    HttpResponse<String> approved =
        other.post("/people-data/erasures/" + id + "/approve", Map.of());
    assertEquals(302, approved.statusCode(), approved::body);
    while (desk.step()) {
      assertTrue(id > 0);
    }
  }
}
