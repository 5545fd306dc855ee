package org.haltwire.centre.checks.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.haltwire.centre.recovery.Town;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Pages behind links, of an Internet of our own: answered now, and the rest when it is there.
class CaptureTest extends CheckedSites {

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
    assertTrue(then.body().contains("% за 30 дней."), then::body);
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

  @Test
  void givesUpOnASiteOfLinksThatLeadNowhere() throws Exception {
    StringBuilder page = new StringBuilder(OFFER);
    for (int i = 0; i < 500; i++) {
      page.append("<a href='/nothing-").append(i).append("'>Тарифы</a>");
    }
    sites.page("endless.example/", page.toString());
    JsonNode answer = whole("https://endless.example/");
    assertEquals(1, answer.path("page").path("pages").size());
    long asked = sites.asked().stream().filter(one -> one.startsWith("endless.example/n")).count();
    assertEquals(24, asked, "three for each page that may be read");
  }

  @Test
  void asksEachSiteOnTheWayWhetherItMayBeRead() throws Exception {
    sites.put("hidden.example/robots.txt", text("User-agent: *\nDisallow: /\n"));
    sites.page("hidden.example/", OFFER);
    sites.way("short.example/x", "http://hidden.example/");
    assertEquals("NONE ROBOTS", why("https://short.example/x"));
    assertFalse(sites.asked().contains("hidden.example/"), "it was asked for all the same");
  }

  @Test
  void looksUpNoMoreOfPeoplesNumbersOnAPageThanAskingForEachWould() throws Exception {
    int looked = 0;
    for (int i = 0; i < 40; i++) {
      sites.page("own" + i + ".example/", OFFER + "<p>Каспи 8 701 000 00 01</p>");
      JsonNode answer = whole("https://own" + i + ".example/");
      looked += answer.path("notChecked").toString().contains("phones") ? 0 : 1;
    }
    // Thirty an hour; another may come in while forty sites are read.
    assertTrue(looked >= 30 && looked <= 32, looked + " were looked up");
  }

  @Test
  void readsAnAddressThatIsLongerThanAnIndexTakes() throws Exception {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < 1_900; i++) {
      path.append((char) (0x4e00 + i * 7 % 20_000));
    }
    HttpRequest request =
        HttpRequest.newBuilder(centre.uri("/public/v1/check"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"what\": \"https://long.example/" + path + "\"}"))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer::body);
    assertEquals("COMING", json(answer.body()).path("page").path("state").asString());
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
