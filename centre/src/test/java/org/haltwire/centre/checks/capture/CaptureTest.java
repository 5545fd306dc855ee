package org.haltwire.centre.checks.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.access.ConsoleClient;
import org.haltwire.centre.access.ConsoleRole;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages behind links, of an Internet of our own: answered now, and the rest when it is there.
class CaptureTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String OFFER =
      "<p>Гарантируем до 30% в месяц! Приведи друга и получи бонус 10%.</p>";

  private static TestingSites sites;
  private static TestingCentre centre;

  @BeforeAll
  static void start() throws IOException {
    sites = new TestingSites();
    centre =
        TestingCentre.start(
            "haltwire.checks.capture.on=true",
            "haltwire.checks.capture.proxy=" + sites.proxy(),
            "haltwire.checks.capture.page-size=200KB",
            "haltwire.checks.capture.per-minute=1000",
            "haltwire.checks.per-minute=10000",
            "haltwire.checks.capture.registries.example=" + sites.registry(),
            "haltwire.checks.capture.registries.test=http://registry.test/rdap");
  }

  @AfterAll
  static void stop() {
    centre.close();
    sites.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String asked(String what) throws Exception {
    String query = URLEncoder.encode(what, StandardCharsets.UTF_8);
    HttpResponse<String> answer = get("/public/v1/check?language=en&what=" + query);
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body();
  }

  private static JsonNode json(String body) {
    return new JsonMapper().readTree(body);
  }

  /// The answer once the page was read.
  private static JsonNode whole(String what) throws Exception {
    JsonNode now = json(asked(what));
    String rest = now.path("page").path("rest").asString("");
    return rest.isEmpty() ? now : json(get(rest + "?language=en").body());
  }

  private static List<String> signs(JsonNode answer) {
    return StreamSupport.stream(answer.path("signs").spliterator(), false)
        .map(one -> one.path("id").asString())
        .toList();
  }

  private static JsonNode evidence(JsonNode answer, String sign) {
    return StreamSupport.stream(answer.path("signs").spliterator(), false)
        .filter(one -> one.path("id").asString().equals(sign))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sign + " in " + answer))
        .path("evidence")
        .path(0);
  }

  @Test
  void answersNowAndTheRestWhenItIsThere() throws Exception {
    String first =
        "<title>Fund</title><h1>Fund of friends</h1><a href='/plans'>Тарифы</a>"
            + "<p hidden>не верьте</p><script>alert('нет')</script>";
    sites.page("pyramid.example/", first);
    sites.page("pyramid.example/plans", "<p>Ждём вас.</p>" + OFFER);
    JsonNode now = json(asked("https://pyramid.example/"));
    assertEquals("COMING", now.path("page").path("state").asString(), now::toString);
    assertEquals("NOT_ENOUGH_DATA", now.path("verdict").asString());
    JsonNode rest = json(get(now.path("page").path("rest").asString() + "?language=en").body());
    assertEquals("READ", rest.path("page").path("state").asString(), rest::toString);
    assertEquals("ELEVATED", rest.path("verdict").asString(), rest::toString);
    assertEquals(2, rest.path("page").path("pages").size());
    JsonNode proof = evidence(rest, "P1");
    assertEquals("http://pyramid.example/plans", proof.path("url").asString());
    assertEquals("до 30% в месяц", proof.path("quote").asString());
    assertEquals("Ждём вас.\nГарантируем ".length(), proof.path("offset").asInt());
    assertEquals(
        sha256("<p>Ждём вас.</p>" + OFFER), proof.path("sha256").asString(), proof::toString);
    // The same bytes, lists and sheet give the same answer, and no site is asked twice an hour.
    int before = sites.asked().size();
    String again = asked("https://pyramid.example/");
    assertEquals(again, asked("pyramid.example/"));
    assertEquals(rest.path("signs"), json(again).path("signs"));
    assertEquals(before, sites.asked().size());
  }

  private static String sha256(String text) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(TestingSites.bytes(text));
    return HexFormat.of().formatHex(hash);
  }

  @Test
  void showsTheRestOnThePage() throws Exception {
    sites.page("paged.example/", OFFER + "<p>&lt;img src=x onerror=alert(1)&gt;</p>");
    String form = "what=" + URLEncoder.encode("https://paged.example/", StandardCharsets.UTF_8);
    HttpResponse<String> now =
        HTTP.send(
            HttpRequest.newBuilder(centre.uri("/public/check?language=ru"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertTrue(now.body().contains("Страница по ссылке сейчас читается"), now::body);
    String rest = now.body().replaceFirst("(?s).*href=\"(/public/check/rest/[0-9a-f]+)\".*", "$1");
    HttpResponse<String> then = get(rest + "?language=ru");
    assertEquals(200, then.statusCode());
    assertTrue(then.body().contains("<blockquote>до 30% в месяц</blockquote>"), then::body);
    assertTrue(then.body().contains("Страница http://paged.example/, прочитана"), then::body);
    assertFalse(then.body().contains("<img"), then::body);
    String widget = rest.replace("/public/check/", "/public/widget/");
    assertTrue(get(widget).headers().firstValue("X-Frame-Options").isEmpty());
    assertEquals(404, get("/public/check/rest/00").statusCode());
    assertEquals(404, get("/public/v1/check/rest/00").statusCode());
  }

  private static String why(String what) throws Exception {
    JsonNode page = whole(what).path("page");
    assertFalse(page.path("says").asString("").contains("??"), page::toString);
    return page.path("state").asString() + " " + page.path("why").asString("");
  }

  @Test
  void saysWhyThereIsNoPage() throws Exception {
    sites.page("shy.example/robots.txt", "");
    sites.put("shy.example/robots.txt", text("User-agent: *\nDisallow: /\n"));
    sites.page("shy.example/", OFFER);
    assertEquals("NONE ROBOTS", why("https://shy.example/"));
    assertFalse(sites.asked().contains("shy.example/"), "it was asked for all the same");
    assertEquals("NONE REFUSED", why("https://gone.example/"));
    sites.put(
        "file.example/", new TestingSites.Answer(200, "application/zip", "", new byte[] {80, 75}));
    assertEquals("NONE NO_TEXT", why("https://file.example/"));
    sites.way("round.example/", "http://round.example/");
    assertEquals("NONE TOO_MANY_WAYS", why("https://round.example/"));
    for (String inside :
        List.of(
            "http://127.0.0.1/",
            "http://[::1]/",
            "http://localhost/",
            "http://2130706433/",
            "file:///etc/passwd",
            "http://pyramid.example:8443/")) {
      String host = "h" + Integer.toHexString(inside.hashCode()) + ".example/";
      sites.way(host, inside);
      assertEquals("NONE REFUSED", why("https://" + host), inside);
    }
    assertEquals("NONE CLOSED_NETWORK", why("https://instagram.com/somebody"));
  }

  private static TestingSites.Answer text(String text) {
    return new TestingSites.Answer(200, "text/plain", "", TestingSites.bytes(text));
  }

  @Test
  void readsWhatAChannelShowsToEverybody() throws Exception {
    sites.page("t.me/s/rich_friends", OFFER);
    JsonNode answer = whole("@rich_friends");
    assertEquals("READ", answer.path("page").path("state").asString(), answer::toString);
    assertTrue(signs(answer).contains("P1"), answer::toString);
    assertFalse(signs(answer).contains("T2"), "a channel has no documents anyway");
  }

  @Test
  void followsAShortLinkAndSaysWhereItLed() throws Exception {
    sites.way("go.example/abc", "http://landed.example/join");
    sites.page("landed.example/join", OFFER);
    JsonNode answer = whole("https://go.example/abc");
    assertEquals(
        "go.example leads to landed.example.",
        evidence(answer, "W6").path("says").asString(),
        answer::toString);
  }

  @Test
  void missesDocumentsOnlyWhereThereIsAnOffer() throws Exception {
    sites.page("bare.example/", OFFER);
    sites.page("papers.example/", OFFER + "<a href='/risk'>Предупреждение о рисках</a>");
    sites.page("shop.example/", "<p>Хлеб и молоко каждый день.</p>");
    assertTrue(signs(whole("https://bare.example/")).contains("T2"));
    assertFalse(signs(whole("https://papers.example/")).contains("T2"));
    assertFalse(signs(whole("https://shop.example/")).contains("T2"));
  }

  @Test
  void knowsAKitByItsPages() throws Exception {
    sites.page(
        "kit.example/",
        "<a href='?a=signup'>Join</a><a href='?a=rules'>Rules</a><a href='?a=faq'>FAQ</a>");
    assertTrue(signs(whole("https://kit.example/")).contains("W5"));
  }

  @Test
  void asksRegistriesSinceWhenADomainIsThere() throws Exception {
    LocalDate lately = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(20);
    sites.registered("young.example", "domain: young\r\nCreated: " + lately + " 10:00:00\r\n");
    sites.page("young.example/", "<p>We are here.</p>");
    JsonNode young = whole("https://young.example/");
    assertTrue(signs(young).contains("W1"), young::toString);
    sites.registered("old.example", "Domain created: 2005-09-01 (GMT+0:00)\r\n");
    sites.page("old.example/", "<p>We are here.</p>");
    assertFalse(signs(whole("https://old.example/")).contains("W1"));
    sites.put(
        "registry.test/rdap/domain/half.test",
        text(
            "{\"objectClassName\":\"domain\",\"events\":[{\"eventAction\":\"registration\",\"eventDate\":\""
                + LocalDate.now(java.time.ZoneOffset.UTC).minusDays(200)
                + "T08:00:00Z\"}]}"));
    sites.page("half.test/", "<p>We are here.</p>");
    JsonNode half = whole("https://half.test/");
    assertTrue(signs(half).contains("W1Y"), half::toString);
  }

  @Test
  void knowsACopyOfASiteThatIsWarnedOf() throws Exception {
    StringBuilder text = new StringBuilder(OFFER);
    for (int i = 0; i < 40; i++) {
      text.append("<p>Наш проект номер ")
          .append(i)
          .append(" растёт вместе с вами каждый день.</p>");
    }
    sites.page("closed.example/", "<p>Клуб Закат</p>" + text);
    sites.page("reopened.example/", "<p>Клуб Рассвет</p>" + text);
    sites.page("sister.example/", "<script>gtag('config','G-ABCD12345')</script>Сестра");
    sites.page("brother.example/", "<script>gtag('config','G-ABCD12345')</script>Брат");
    whole("https://closed.example/");
    whole("https://sister.example/");
    assertFalse(signs(whole("https://reopened.example/")).contains("W4"), "nobody warned of it");
    inForce("copies", "name;sites\nClub;closed.example\nSister;sister.example\n");
    JsonNode copy = whole("https://reopened.example/");
    assertTrue(
        evidence(copy, "W4").path("says").asString().contains("closed.example"), copy::toString);
    JsonNode counter = whole("https://brother.example/");
    assertTrue(
        evidence(counter, "W4").path("says").asString().contains("G-ABCD12345"), counter::toString);
  }

  private static void inForce(String code, String csv) {
    ConsoleClient officer = ConsoleClient.of(centre, ConsoleRole.SITE_OFFICER);
    ConsoleClient supervisor = ConsoleClient.of(centre, ConsoleRole.SUPERVISOR);
    Map<String, String> fields =
        Map.of(
            "register", code, "kind", "WARNING", "title", "List " + code, "source",
            "s",
            "asOf",
            "2026-01-31");
    assertEquals(302, officer.upload("/registers", fields, csv).statusCode());
    String page = supervisor.get("/registers").body();
        String before = page.substring(0, page.indexOf("List " + code));
    String id = before.replaceFirst("(?s).*/registers/(\\d+).*", "$1");
    assertEquals(302, supervisor.post("/registers/" + id + "/approve", Map.of()).statusCode());
  }

  @Test
  void aPageThatNamesManySpeaksOfOthers() throws Exception {
    StringBuilder warnings = new StringBuilder("<h1>Список предупреждений</h1>");
    for (int i = 0; i < 9; i++) {
      warnings.append("<p>БИН 12034001234").append(i).append(", ТОО Пирамида</p>");
    }
    sites.page("authority.example/", warnings.toString());
    inForce("many", "name;number\nPyramid;120340012345\n");
    assertEquals("OFFICIAL_LIST", json(asked("120340012345")).path("verdict").asString());
    JsonNode answer = whole("https://authority.example/");
    assertFalse(signs(answer).contains("L1"), answer::toString);
  }

  @Test
  void readsOnlyTheBeginningOfWhatIsTooLong() throws Exception {
    sites.page("long.example/", OFFER + "слово ".repeat(200_000) + "УдвоимВклад");
    JsonNode answer = whole("https://long.example/");
    assertEquals("READ", answer.path("page").path("state").asString(), answer::toString);
    assertTrue(signs(answer).contains("P1"));
    String kept =
        centre
            .bean(JdbcClient.class)
            .sql("select max(length(text)) from captured_page")
            .query(String.class)
            .single();
    assertTrue(Integer.parseInt(kept) <= 12_000, kept);
  }

  @Test
  void readsAgainWhatAKilledReaderHad() throws Exception {
    sites.page("killed.example/", OFFER);
    JdbcClient jdbc = centre.bean(JdbcClient.class);
    jdbc.sql(
            """
            insert into page_capture (key, address, state, asked_at, begun_at, tries)
            values ('k', 'killed.example/', 'WAITING', 1, 1, 1),
              ('h', 'hopeless.example/', 'WAITING', 1, 1, 3)
            """)
        .update();
    Town.await(() -> state(jdbc, "k"), "READ"::equals);
    Town.await(() -> state(jdbc, "h"), "MISSED"::equals);
    assertFalse(sites.asked().contains("hopeless.example/"));
  }

  private static String state(JdbcClient jdbc, String key) {
    return jdbc.sql("select state from page_capture where key = ?")
        .param(key)
        .query(String.class)
        .single();
  }
}
