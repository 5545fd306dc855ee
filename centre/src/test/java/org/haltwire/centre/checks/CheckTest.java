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
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public's check at its door: what is found, and what bad input gets.
class CheckTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start("haltwire.checks.personal-per-hour=100");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  private static HttpResponse<String> get(String what) throws Exception {
    String query = URLEncoder.encode(what, StandardCharsets.UTF_8);
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri("/public/v1/check?language=en&what=" + query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode check(String what) throws Exception {
    HttpResponse<String> answer = get(what);
    assertEquals(200, answer.statusCode(), answer.body());
    return new JsonMapper().readTree(answer.body());
  }

  private static String verdict(String what) throws Exception {
    JsonNode answer = check(what);
    return answer.path("object").path("kind").asString() + " " + answer.path("verdict").asString();
  }

  @Test
  void tellsWhatWasAskedAbout() throws Exception {
    assertEquals("LINK NOT_ENOUGH_DATA", verdict("https://example.kz/path"));
    assertEquals("LINK NOT_ENOUGH_DATA", verdict("t.me/somebody"));
    assertEquals("LINK NOT_ENOUGH_DATA", verdict("@somebody"));
    assertEquals("PHONE NOT_ENOUGH_DATA", verdict("8 701 000 00 01"));
    assertEquals("CARD NOT_ENOUGH_DATA", verdict("4111 1111 1111 1111"));
    assertEquals("ENDING NOT_ENOUGH_DATA", verdict("**** 4417"));
    assertEquals("ACCOUNT NOT_ENOUGH_DATA", verdict("KZ86125KZT5004100100"));
    assertEquals("WALLET NOT_ENOUGH_DATA", verdict("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
    assertEquals("NAME NOT_ENOUGH_DATA", verdict("ТОО Ромашка Инвест"));
    assertEquals("NAME ELEVATED", verdict("Удвоим за 10 дней"), "a short offer, or a name");
    assertEquals("NAME ELEVATED", verdict("айына 30 пайыз"));
    assertEquals("LINK NOT_ENOUGH_DATA", verdict("https://example.kz,"));
    assertEquals("LINK NOT_ENOUGH_DATA", verdict("на example.kz!"));
    assertEquals("COMPANY NOT_ENOUGH_DATA", verdict("120340012345"));
    assertEquals("TEXT NO_SIGNS_FOUND", verdict("Привет! Буду завтра в шесть, купи хлеба."));
  }

  @Test
  void quotesWhatShowsASign() throws Exception {
    JsonNode answer =
        check("Гарантируем до 30% в месяц! Приведи друга и получи 10%. Пиши в личку.");
    assertEquals("ELEVATED", answer.path("verdict").asString(), answer.toString());
    JsonNode first = answer.path("signs").path(0);
    assertEquals("P1", first.path("id").asString());
    JsonNode proof = first.path("evidence").path(0);
    assertEquals("до 30% в месяц", proof.path("quote").asString());
    assertEquals(12, proof.path("offset").asInt());
    assertEquals("0.3000", proof.path("parsed").path("simpleMonthly").asString());
    assertEquals(4, answer.path("denials").size());
    assertEquals("1.2.0", answer.path("sheetVersion").asString());
  }

  @Test
  void saysWhichSchemeWordsAreLike() throws Exception {
    JsonNode answer =
        check(
            "Здравствуйте, служба безопасности банка. По вашему счёту подозрительная операция,"
                + " переведите деньги на безопасный счёт.");
    assertEquals("BANK_SECURITY_CALL", answer.path("like").path("scheme").asString());
    assertTrue(answer.path("like").path("because").size() > 0, answer.toString());
    assertFalse(check("Привет! Буду завтра в шесть, купи хлеба.").has("like"));
  }

  @Test
  void givesTheSameAnswerToTheSameQuestion() throws Exception {
    String text = "Earn 2% daily, guaranteed! Refer a friend: 10%, level 2: 5%. USDT only.";
    assertEquals(get(text).body(), get(text).body());
  }

  @Test
  void neverRepeatsWhatBelongsToPeople() throws Exception {
    String card = get("4111 1111 1111 1111").body();
    assertFalse(card.contains("4111111111111111"), card);
    assertTrue(card.contains("4111…1111"), card);
  }

  @Test
  void saysWhyBadInputHasNoAnswer() throws Exception {
    for (String what :
        List.of(
            "",
            "   ",
            "data:text/html;base64,PHNjcmlwdD4=",
            "file:///etc/passwd",
            "javascript:alert(1)//",
            "http://127.0.0.1:8080/actuator",
            "http://169.254.169.254/latest",
            "http://2130706433/",
            "http://[::1]/",
            "https://example.kz/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\u0000",
            "PK\u0003\u0004\u0014\u0000\b\u0000\b\u0000\u0001\u0002\u0003")) {
      HttpResponse<String> answer = get(what);
      assertEquals(422, answer.statusCode(), what + ": " + answer.body());
      assertTrue(answer.headers().firstValue("content-type").orElse("").contains("problem"));
    }
  }

  private static HttpResponse<String> post(String path, String type, String body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri(path))
            .header("Content-Type", type)
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void refusesWhatIsTooLong() throws Exception {
    String form = "application/x-www-form-urlencoded";
    HttpResponse<String> text = post("/public/check", form, "what=" + "word+".repeat(5_000));
    assertEquals(422, text.statusCode());
    assertTrue(text.body().contains("at most 20,000 characters"), text.body());
    HttpResponse<String> link =
        post("/public/check", form, "what=https%3A%2F%2Fx.kz%2F" + "a".repeat(10_000));
    assertEquals(422, link.statusCode());
    assertTrue(link.body().contains("at most 2,048 characters"), link.body());
    HttpResponse<String> huge = post("/public/check", form, "what=" + "x".repeat(4 << 20));
    assertEquals(413, huge.statusCode(), huge.body());
    HttpResponse<String> json =
        post("/public/v1/check", "application/json", "{\"what\": \"" + "x".repeat(4 << 20) + "\"}");
    assertEquals(413, json.statusCode(), json.body());
    assertEquals(200, post("/public/check", form, "what=t.me%2Fsomebody").statusCode());
  }

  @Test
  void readsAWholeMessageAndWhatIsWrittenToBeSlow() throws Exception {
    String json = "application/json";
    for (String text :
        List.of(
            "Привет! ".repeat(2_500), "1% ".repeat(6_600), "лицензия" + " ".repeat(19_000) + "x")) {
      HttpResponse<String> answer = post("/public/v1/check", json, "{\"what\": \"" + text + "\"}");
      assertEquals(200, answer.statusCode(), answer.body());
    }
    assertEquals(400, post("/public/v1/check", json, "{\"what\": ").statusCode());
    assertEquals(422, post("/public/v1/check", json, "{\"what\": 7}").statusCode());
    assertEquals(422, post("/public/v1/check", json, "[]").statusCode());
  }

  @Test
  void countsQuestionsAndKeepsNothingElse() throws Exception {
    check("t.me/counted");
    try (var connection =
            java.sql.DriverManager.getConnection(
                centre.database().url(), centre.database().user(), centre.database().password());
        var rows =
            connection
                .createStatement()
                .executeQuery("select sum(asked) from check_count where kind = 'LINK'")) {
      assertTrue(rows.next());
      assertTrue(rows.getLong(1) > 0);
    }
  }
}
