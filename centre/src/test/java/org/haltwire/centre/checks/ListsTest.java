package org.haltwire.centre.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What officers bring, publish and take back, and what the public's check makes of it.
class ListsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestingCentre centre;
  private static ConsoleClient officer;
  private static ConsoleClient supervisor;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
    officer = ConsoleClient.of(centre, ConsoleRole.SITE_OFFICER);
    supervisor = ConsoleClient.of(centre, ConsoleRole.SUPERVISOR);
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  private static JsonNode check(String what) throws Exception {
    String query = URLEncoder.encode(what, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(centre.uri("/public/v1/check?language=en&what=" + query))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return new JsonMapper().readTree(answer.body());
  }

  private static List<String> signs(JsonNode answer) {
    return StreamSupport.stream(answer.path("signs").spliterator(), false)
        .map(one -> one.path("id").asString())
        .toList();
  }

  private static HttpResponse<String> bring(String code, String kind, String csv) {
    return officer.upload(
        "/registers",
        Map.of(
            "register",
            code,
            "kind",
            kind,
            "title",
            "List " + code,
            "source",
            "the authority's site",
            "asOf",
            "2026-01-31"),
        csv);
  }

  private static String id(String page, String code) {
    String mark = "List " + code;
    int at = page.indexOf(mark);
    String before = page.substring(0, at);
    return before.substring(before.lastIndexOf("/registers/") + 11).replaceAll("\\D.*", "");
  }

  private static void inForce(String code, String kind, String csv) {
    assertEquals(302, bring(code, kind, csv).statusCode());
    String id = id(supervisor.get("/registers").body(), code);
    assertEquals(302, supervisor.post("/registers/" + id + "/approve", Map.of()).statusCode());
  }

  @Test
  void aListCountsOnceASecondPersonPutItInForce() throws Exception {
    String csv =
        """
        number;name;sites;requisites;detail
        ;Fast Money Club;fast-money.example t.me/fastmoneyclub;;warned of in January
        160540012345;;;TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t;collects money
        """;
    assertTrue(
        check("https://fast-money.example").path("notChecked").toString().contains("warning"));
    assertEquals(302, bring("kz-warned", "WARNING", csv).statusCode());
    assertEquals("NOT_ENOUGH_DATA", check("fast-money.example/x").path("verdict").asString());
    String id = id(officer.get("/registers").body(), "kz-warned");
    assertEquals(403, officer.post("/registers/" + id + "/approve", Map.of()).statusCode());
    assertEquals(302, supervisor.post("/registers/" + id + "/approve", Map.of()).statusCode());
    for (String what :
        List.of(
            "https://www.fast-money.example/join?ref=1",
            "t.me/FastMoneyClub",
            "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")) {
      JsonNode answer = check(what);
      assertEquals("OFFICIAL_LIST", answer.path("verdict").asString(), what);
      assertTrue(answer.toString().contains("31 Jan 2026"), answer.toString());
    }
    JsonNode name = check("Клуб Fast Money Club");
    assertEquals(List.of(), signs(name), "one word more is another name");
    JsonNode same = check("ТОО Fast Money Club");
    assertEquals(List.of("L1N"), signs(same));
    assertEquals("NOT_ENOUGH_DATA", same.path("verdict").asString());
  }

  @Test
  void aListWithFaultsIsNotTaken() {
    HttpResponse<String> answer =
        bring(
            "kz-faulty", "WARNING", "number,name,sites,since\n1,A,not a site!!,2026-13-01\n,,,\n");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("line 2"), answer.body());
    assertTrue(answer.body().contains("line 3"), answer.body());
    assertFalse(officer.get("/registers").body().contains("kz-faulty"));
    assertEquals(422, bring("kz-empty", "WARNING", "").statusCode());
    assertEquals(422, bring("kz-other", "WARNING", "a,b\n1,2\n").statusCode());
    assertEquals(422, bring("Kz Bad", "WARNING", "number\n1\n").statusCode());
    assertEquals(422, bring("kz-kind", "SOMETHING", "number\n1\n").statusCode());
  }

  @Test
  void licencesSpeakForAndAgainst() throws Exception {
    inForce(
        "kz-licences",
        "LICENCE",
        """
        [{"number": "120340012345", "name": "АО Честный Банк", "detail": "1.2.3/45 deposits",
          "since": "2015-01-01"},
         {"number": "990140000018", "name": "Кончилась", "detail": "7", "since": "2015-01-01",
          "until": "2020-01-01"}]
        """);
    String offer = "Доход до 30% в месяц на вклад, гарантия! ";
    JsonNode licensed = check(offer + "БИН 120340012345, лицензия № 1.2.3/45");
    assertTrue(signs(licensed).containsAll(List.of("X1", "X3")), licensed.toString());
    assertFalse(signs(licensed).contains("L2"));
    JsonNode borrowed = check(offer + "БИН 120340012345, лицензия № 9.9.9/99");
    assertTrue(signs(borrowed).contains("L3"), borrowed.toString());
    assertFalse(signs(borrowed).contains("X1"), "a claim that is not confirmed voids it");
    JsonNode unlicensed = check(offer + "БИН 160540012347");
    assertTrue(signs(unlicensed).contains("L2"), unlicensed.toString());
  }

  @Test
  void namesThatImitateAreFound() throws Exception {
    inForce("kz-names", "PROTECTED", "name,sites\nKaspi,kaspi.kz\n");
    assertEquals(List.of("W2"), signs(check("https://kaspi-bonus.example/")));
    assertEquals(List.of("W2", "W3"), signs(check("https://каspi.kz/")));
    assertEquals(List.of(), signs(check("https://kaspi.kz/shop")));
  }

  @Test
  void aNameTakesTwoAndCanBeTakenBack() throws Exception {
    Map<String, String> wish =
        Map.of(
            "subject", "https://golden-circle.example/start",
            "name", "Golden Circle",
            "en", "Collects deposits without a licence.",
            "ru", "Собирает вклады без лицензии.",
            "kk", "Лицензиясыз салым жинайды.",
            "basis", "Law on banks, article 30",
            "unit", "Unit of sites",
            "days", "30");
    assertEquals(302, officer.post("/published", wish).statusCode());
    assertEquals(409, officer.post("/published", wish).statusCode());
    assertEquals("NOT_ENOUGH_DATA", check("golden-circle.example/").path("verdict").asString());
    assertEquals(403, officer.post("/published/1/approve", Map.of()).statusCode());
    assertEquals(302, supervisor.post("/published/1/approve", Map.of()).statusCode());
    assertEquals("OFFICIAL_LIST", check("golden-circle.example/").path("verdict").asString());
    String listed = get("/public/listed?language=en");
    assertTrue(listed.contains("Golden Circle") && listed.contains("Law on banks"), listed);
    assertFalse(listed.contains("only-"), "units, not officers");
    object("1", "We have a licence since yesterday.");
    assertFalse(get("/public/listed").contains("since yesterday"));
    assertTrue(officer.get("/published").body().contains("since yesterday"));
    assertEquals(
        403, officer.post("/published/objections/1", Map.of("state", "REJECTED")).statusCode());
    assertEquals(
        409,
        supervisor
            .post("/published/objections/1", Map.of("state", "REJECTED", "answer", "No."))
            .statusCode());
    ConsoleClient other =
        ConsoleClient.person(centre, "other", java.util.Set.of(ConsoleRole.SUPERVISOR));
    assertEquals(
        302,
        other
            .post(
                "/published/objections/1",
                Map.of("state", "SHOWN", "shown", "We have a licence.", "answer", "Shown."))
            .statusCode());
    assertTrue(get("/public/listed").contains("We have a licence."));
    object("1", "Here is its number.");
    assertEquals(
        302,
        other
            .post(
                "/published/objections/3", Map.of("state", "UPHELD", "answer", "It has a licence."))
            .statusCode());
    assertEquals("NOT_ENOUGH_DATA", check("golden-circle.example/").path("verdict").asString());
    HttpResponse<String> register =
        HTTP.send(
            HttpRequest.newBuilder(centre.uri("/public/v1/listed")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(
        "public, max-age=60", register.headers().firstValue("Cache-Control").orElseThrow());
    JsonNode machine = new JsonMapper().readTree(register.body());
    assertEquals("REVERSED", machine.path("entries").path(0).path("state").asString());
    assertEquals("It has a licence.", machine.path("entries").path(0).path("endedWhy").asString());
    assertEquals(1, machine.path("objections").path("UPHELD").asInt());
  }

  @Test
  void anObjectionThatIsWrittenAnewIsStillAboutTheSame() throws Exception {
    String ticket = java.util.UUID.randomUUID().toString();
    for (String words : List.of("", "a\u0000b", "x".repeat(4_001))) {
      HttpResponse<String> again = objected(ticket, "17", words);
      assertEquals(422, again.statusCode());
      assertTrue(again.body().contains("name=\"publication\" value=\"17\""), again.body());
    }
  }

  private static HttpResponse<String> objected(String ticket, String publication, String words)
      throws Exception {
    String form =
        "ticket=%s&publication=%s&about=Golden+Circle&words=%s"
            .formatted(ticket, publication, URLEncoder.encode(words, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(centre.uri("/public/listed/objections"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String get(String path) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(centre.uri(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void object(String publication, String words) throws Exception {
    String ticket =
        java.util.UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    for (int twice = 0; twice < 2; twice++) {
      assertEquals(200, objected(ticket, publication, words).statusCode());
    }
  }

  @Test
  void theSheetChangesByTwo() throws Exception {
    ConsoleClient author = ConsoleClient.of(centre, ConsoleRole.POLICY_AUTHOR);
    ConsoleClient approver = ConsoleClient.of(centre, ConsoleRole.POLICY_APPROVER);
    String text = get("/public/v1/signs.yaml");
    String broken = text.replace("verdict: HIGH", "verdict: SOME_SIGNS");
    HttpResponse<String> refused =
        author.post("/signs", Map.of("text", broken, "why", "trying it out"));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("expected SOME_SIGNS"), refused.body());
    String next = text.replace("version: 1.2.0", "version: 1.3.0");
    assertEquals(
        302, author.post("/signs", Map.of("text", next, "why", "a new version")).statusCode());
    assertEquals("1.2.0", check("t.me/a_channel").path("sheetVersion").asString());
    assertEquals(403, author.post("/signs/2/approve", Map.of()).statusCode());
    assertEquals(302, approver.post("/signs/2/approve", Map.of()).statusCode());
    assertEquals("1.3.0", check("t.me/a_channel").path("sheetVersion").asString());
    assertTrue(get("/public/signs?language=ru").contains("Версия 1.3.0"));
  }
}
