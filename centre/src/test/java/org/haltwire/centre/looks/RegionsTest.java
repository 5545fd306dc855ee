package org.haltwire.centre.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Two regions with a case each: nothing of the one shows to whoever works for the other.
class RegionsTest {

  private static final String ALMATY = "KZ-75";
  private static final String ASTANA = "KZ-71";

  private static Town town;
  private static Told almaty;
  private static Told astana;
  private static ConsoleClient inAlmaty;
  private static ConsoleClient inAstana;
  private static ConsoleClient everywhere;

  /// A case and its hold.
  private record Told(String ticket, long caseId, String hold) {}

  @BeforeAll
  static void start() {
    town = new Town();
    almaty = report("r-almaty", ALMATY, "A-100-75", "B-200-75");
    astana = report("r-astana", ASTANA, "A-300-71", "B-400-71");
    inAlmaty = ConsoleClient.regional(town.centre, "almaty", ALMATY);
    inAstana = ConsoleClient.regional(town.centre, "astana", ASTANA);
    everywhere = ConsoleClient.of(town.centre, ConsoleRole.SUPERVISOR);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static Told report(String id, String region, String payer, String payee) {
    String payment = town.pay(payer, payee, "90000.00");
    HttpResponse<String> answer =
        town.alfa.json(
            "/v1/incidents",
            """
            {"id": "%s", "kind": "BANK_SECURITY_CALL", "personToken": "person-of-%s",
             "region": "%s", "payments": [{"id": "%s"}]}
            """
                .formatted(id, payer, region, payment));
    assertEquals(201, answer.statusCode(), answer::body);
    JsonNode ticket = Town.json(answer);
    String name = ticket.path("ticket").asString();
    JdbcClient jdbc = town.centre.bean(JdbcClient.class);
    long caseId =
        jdbc.sql("select case_id from incident where ticket = ?")
            .param(name)
            .query(Long.class)
            .single();
    String hold =
        Town.await(
            () ->
                jdbc.sql("select coalesce(min(id), '') from hold where case_id = ?")
                    .param(caseId)
                    .query(String.class)
                    .single(),
            one -> !one.isEmpty());
    return new Told(name, caseId, hold);
  }

  @Test
  void listsAndExportsAndCountsOnlyTheCasesOfTheRegion() {
    for (String path : List.of("/recovery", "/recovery?all=true", "/recovery/cases.csv?all=true")) {
      String mine = inAlmaty.get(path).body();
      assertTrue(mine.contains(almaty.ticket()), path);
      assertFalse(mine.contains(astana.ticket()), path);
      assertFalse(inAstana.get(path).body().contains(almaty.ticket()), path);
      String all = everywhere.get(path).body();
      assertTrue(all.contains(almaty.ticket()) && all.contains(astana.ticket()), path);
    }
    String asked = inAstana.get("/recovery?all=true&ticket=" + almaty.ticket()).body();
    String nothing = inAstana.get("/recovery?all=true&ticket=ZZZZ-ZZZZ").body();
    assertEquals(
        plain(nothing).replace("ZZZZ-ZZZZ", ""), plain(asked).replace(almaty.ticket(), ""));
  }

  @Test
  void showsACaseToItsRegionAndToThoseWithout() {
    for (ConsoleClient one : List.of(inAlmaty, everywhere)) {
      assertEquals(200, one.get("/recovery/cases/" + almaty.caseId()).statusCode());
      assertEquals(200, one.get("/recovery/holds/" + almaty.hold()).statusCode());
    }
  }

  /// Every address of a case and a hold: the answer is, to the letter, the one for what is not
  /// there.
  @Test
  void answersAsIfACaseOfAnotherRegionWereNotThere() {
    long id = almaty.caseId();
    for (String end : List.of("", "/now", "/moves.csv", "/record.pdf", "/trace.json")) {
      same(
          inAstana.get("/recovery/cases/" + id + end), inAstana.get("/recovery/cases/0" + end), id);
    }
    same(inAstana.get("/recovery/holds/" + almaty.hold()), inAstana.get("/recovery/holds/none"), 0);
    Map<String, String> form = Map.of("reason", "because", "revision", "0");
    for (String end : List.of("/order", "/release", "/extend", "/return", "/documents")) {
      same(
          inAstana.post("/recovery/holds/" + almaty.hold() + end, form),
          inAstana.post("/recovery/holds/none" + end, form),
          0);
    }
    long incident =
        town.centre
            .bean(JdbcClient.class)
            .sql("select id from incident where ticket = ?")
            .param(almaty.ticket())
            .query(Long.class)
            .single();
    for (String end : List.of("/reject", "/1/choose")) {
      same(
          inAstana.post("/recovery/incidents/" + incident + end, form),
          inAstana.post("/recovery/incidents/0" + end, form),
          0);
    }
    same(
        inAstana.post("/recovery/cases/" + id + "/order-all", Map.of()),
        inAstana.post("/recovery/cases/0/order-all", Map.of()),
        id);
    assertEquals(List.of(), movedBy("astana"), "nothing was done");
  }

  /// An address may write what it names in several ways.
  @Test
  void hidesACaseHoweverItsAddressIsWritten() {
    String encoded = "/%3" + String.join("%3", Long.toString(almaty.caseId()).split(""));
    HttpResponse<String> seen = inAstana.get("/recovery/cases" + encoded);
    assertNotEquals(200, seen.statusCode());
    assertFalse(seen.body().contains(almaty.ticket()), seen::body);
    String hold = "/recovery/holds/%68" + almaty.hold().substring(1);
    assertNotEquals(200, inAstana.get(hold).statusCode());
    inAstana.post(hold + "/order", Map.of("reason", "because", "revision", "0"));
    assertEquals(List.of(), movedBy("astana"), "nothing was done");
  }

  /// A hold is looked at for the case that was stated or opened before it, or for none.
  @Test
  void saysForWhichCaseAHoldWasLookedAtOnlyWhereThatWasSaid() {
    ConsoleClient reader = ConsoleClient.regional(town.centre, "holds", ALMATY);
    reader.post("/purpose/end", Map.of());
    String hold = "/recovery/holds/" + almaty.hold();
    reader.get(hold);
    reader.get("/recovery/cases/" + almaty.caseId());
    reader.get(hold);
    reader.get(hold);
    assertEquals(
        List.of(
            "what=hold home=yes records=1",
            "what=case case=%d home=yes records=1".formatted(almaty.caseId()),
            "what=hold case=%d home=yes records=1".formatted(almaty.caseId())),
        looks("holds"));
  }

  /// The region is that of who was looked at, not of the case that was said.
  @Test
  void knowsTheRegionOfAPaymentThatWasReported() {
    ConsoleClient reader = ConsoleClient.analystWithRelativesIn(town.centre, ALMATY);
    long payment =
        town.centre
            .bean(JdbcClient.class)
            .sql(
                """
                select p.position from incident_payment p join incident i on i.id = p.incident
                where i.case_id = ?
                """)
            .param(almaty.caseId())
            .query(Long.class)
            .single();
    assertEquals(200, reader.get("/payments/" + payment).statusCode());
    assertEquals("what=payment home=yes records=1", looks("relative").getLast());
  }

  @Test
  void asksWhatForBeforeTheListOfAppealsAndSaysHowManyItShowed() {
    ConsoleClient reader = ConsoleClient.regional(town.centre, "appeals", ALMATY);
    reader.post("/purpose/end", Map.of());
    assertEquals(302, reader.get("/recovery/appeals").statusCode());
    assertEquals(List.of(), looks("appeals"));
    reader.post("/purpose", Map.of("reason", "appeals of this week"));
    assertEquals(200, reader.get("/recovery/appeals").statusCode());
    assertEquals(List.of("what=appeal records=0"), looks("appeals"));
  }

  private static List<String> looks(String person) {
    return town.centre
        .bean(JdbcClient.class)
        .sql("select detail from audit_entry where who = ? and kind = 'LOOK_UP' order by place")
        .param("person:" + person)
        .query(String.class)
        .list();
  }

  @Test
  void takesNoCaseOfAnotherRegionAsAPurpose() {
    HttpResponse<String> foreign =
        inAstana.post("/purpose", Map.of("case", Long.toString(almaty.caseId())));
    HttpResponse<String> none = inAstana.post("/purpose", Map.of("case", "999999"));
    assertEquals(422, foreign.statusCode());
    assertEquals(
        plain(none.body()).replace("999999", ""),
        plain(foreign.body()).replace("\"" + almaty.caseId() + "\"", "\"\""));
    assertEquals(
        302,
        inAstana.post("/purpose", Map.of("case", Long.toString(astana.caseId()))).statusCode());
  }

  @Test
  void findsNothingOfAnotherRegionAndDoesNotTellThatItIsThere() {
    for (String theirs :
        List.of(almaty.ticket(), "№ " + almaty.caseId(), "B-200-75", almaty.hold())) {
      String answer = inAstana.post("/search", Map.of("what", theirs)).body();
      String none = inAstana.post("/search", Map.of("what", "ZZZZ-ZZZZ")).body();
      assertEquals(plain(none).replace("ZZZZ-ZZZZ", ""), plain(answer).replace(theirs, ""), theirs);
      assertNotEquals(
          plain(none).replace("ZZZZ-ZZZZ", ""),
          plain(inAlmaty.post("/search", Map.of("what", theirs)).body()).replace(theirs, ""));
    }
  }

  /// What cannot be told by region is not for those who work for one.
  @Test
  void refusesRegionalPeopleWhatIsNational() {
    for (String path :
        List.of("/payments/1", "/labels", "/live/decisions.csv", "/recovery/reporters")) {
      assertEquals(403, inAlmaty.get(path).statusCode(), path);
      assertEquals(403, inAlmaty.post("/calls/numbers/look", Map.of()).statusCode());
    }
  }

  @Test
  void takesDownThatARelativesRegionWasLookedAt() {
    inAlmaty.get("/recovery/cases/" + almaty.caseId());
    List<String> details =
        town.centre
            .bean(JdbcClient.class)
            .sql("select detail from audit_entry where who = 'person:almaty' and about = ?")
            .param("case/" + almaty.caseId())
            .query(String.class)
            .list();
    assertEquals(
        List.of("what=case case=%d home=yes records=1".formatted(almaty.caseId())), details);
  }

  private static List<String> movedBy(String person) {
    return town.centre
        .bean(JdbcClient.class)
        .sql(
            """
            select hold from hold_step where who = :who
            union all select reason from incident where state <> 'OPEN'
            """)
        .param("who", person)
        .query(String.class)
        .list();
  }

  private static void same(HttpResponse<String> foreign, HttpResponse<String> none, long id) {
    assertEquals(none.statusCode(), foreign.statusCode(), foreign.uri()::toString);
    assertEquals(none.headers().map().keySet(), foreign.headers().map().keySet());
    String place = foreign.headers().firstValue("Location").orElse("");
    assertEquals(none.headers().firstValue("Location").orElse(""), place, foreign.uri()::toString);
    assertEquals(
        plain(none.body()),
        plain(foreign.body().replace("/recovery/cases/" + id, "/recovery/cases/0")),
        foreign.uri()::toString);
  }

  /// Without what differs from answer to answer.
  private static String plain(String page) {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"").matcher(page);
    return token.replaceAll("").replaceAll("language=[a-z]+", "").replaceAll("href=\"[^\"]*\"", "");
  }
}
