package org.haltwire.centre.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people, and those who mean harm, send to the form without a browser.
class ReportPageTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre =
        TestingCentre.start(
            "haltwire.participants.proxies=127.0.0.1/32,::1/128",
            "haltwire.reports.at-once=3",
            "haltwire.reports.per-hour=4");
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  @Test
  void saysWhatIsExpectedOfEveryKindOfBadInputAndChangesNothing() {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("kind", "NONSENSE");
    wrong.put("lost", "maybe");
    wrong.put("day", "yesterday");
    wrong.put("hour", "25:70");
    wrong.put("amount", "-5");
    wrong.put("bank", "no-such-bank");
    wrong.put("digits", "<script>");
    wrong.put("phone", "not a number");
    wrong.put("site", "javascript:alert(1)");
    wrong.put("channel", "x".repeat(121));
    wrong.put("words", "x".repeat(10_001));
    wrong.put("region", "KZ-99");
    wrong.put("contact", "x".repeat(201));
    long before = count();
    wrong.forEach((field, value) -> {
      Map<String, String> form = form();
      form.put(field, value);
      HttpResponse<String> answer = post(form, "198.51.100.1");
      assertEquals(422, answer.statusCode(), field);
      assertTrue(answer.body().contains("href=\"#" + field + "\""), field);
      assertTrue(answer.body().contains("role=\"alert\""), field);
      assertFalse(answer.body().contains("<script>"), field);
      assertFalse(answer.body().contains("??"), field);
    });
    for (String day : List.of("2999-01-01", "2001-01-01", "31.02.2026", "")) {
      Map<String, String> form = form();
      form.put("day", day);
      assertEquals(422, post(form, "198.51.100.1").statusCode(), day);
    }
    for (String amount : List.of("0", "1e9", "99999999999999", "1.234", "abc", "٣٤")) {
      Map<String, String> form = form();
      form.put("amount", amount);
      assertEquals(422, post(form, "198.51.100.1").statusCode(), amount);
    }
    assertEquals(before, count());
  }

  @Test
  void takesNoFilesAndNoMoreThanPeopleWrite() throws Exception {
    long before = count();
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n\r\na\r\n";
    for (String body : List.of(part + "--x--\r\n", "--x\r\n\r\n--x--\r\n", "")) {
      HttpResponse<String> file = send("multipart/form-data; boundary=x", body, "198.51.100.2");
      assertEquals(415, file.statusCode());
      assertTrue(file.body().contains("Files are not taken here"), file::body);
    }
    HttpResponse<String> json = send("application/json", "{}", "198.51.100.2");
    assertEquals(415, json.statusCode());
    assertTrue(json.body().contains("as the page sends it"), json::body);
    Map<String, String> form = form();
    form.put("words", "x".repeat(5_000_000));
    HttpResponse<String> large = post(form, "198.51.100.2");
    assertEquals(413, large.statusCode());
    assertTrue(large.body().contains("10,000 characters at most"), large::body);
    form.put("words", "x".repeat(3_000_000));
    HttpResponse<String> readable = post(form, "198.51.100.2");
    assertEquals(422, readable.statusCode());
    assertEquals(before, count());
  }

  @Test
  void aFloodFromOneNetworkBlocksNobodyElse() {
    for (int i = 0; i < 3; i++) {
      assertEquals(200, post(form(), "203.0.113." + i).statusCode());
    }
    Map<String, String> fourth = form();
    fourth.put("words", "Still here.");
    HttpResponse<String> refused = post(fourth, "203.0.113.200");
    assertEquals(429, refused.statusCode());
    assertTrue(refused.headers().firstValueAsLong("Retry-After").orElse(0) > 60);
    assertTrue(refused.body().contains("Still here."), "what was written stays");
    assertTrue(refused.body().contains("Very many reports"), refused::body);
    assertTrue(refused.body().contains("102"), "there is another way");
    assertEquals(200, post(form(), "203.0.114.1").statusCode());
    assertEquals(200, post(form(), "2001:db8:1::7").statusCode());
  }

  /// Whoever presses the button twice is not refused for it either.
  @Test
  void manyPressesAreOneReport() throws Exception {
    Map<String, String> form = form();
    long before = count();
    List<HttpResponse<String>> answers;
    try (ExecutorService presses = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> press = () -> post(form, "198.51.101.1");
      answers =
          presses.invokeAll(Stream.generate(() -> press).limit(2).toList()).stream()
              .map(one -> one.resultNow())
              .toList();
    }
    for (int i = 0; i < 8; i++) {
      assertEquals(200, post(form, "198.51.101.1").statusCode());
    }
    assertEquals(
        1, answers.stream().map(one -> ticket(one.body())).collect(Collectors.toSet()).size());
    assertEquals(before + 1, count());
    form.put("words", "Something else");
    HttpResponse<String> changed = post(form, "198.51.101.1");
    assertTrue(changed.body().contains("What was sent first is kept"), changed::body);
    assertEquals(before + 1, count());
  }

  @Test
  void leavesNoCookie() {
    HttpResponse<String> answer = post(form(), "198.51.102.1");
    assertEquals(200, answer.statusCode());
    assertEquals(List.of(), answer.headers().allValues("set-cookie"));
    assertTrue(answer.headers().firstValue("cache-control").orElse("").contains("no-store"));
  }

  private static String ticket(String page) {
    return page.replaceAll("(?s).*id=\"ticket\">([^<]*)<.*", "$1");
  }

  private static long count() {
    return centre
        .bean(JdbcClient.class)
        .sql("select (select count(*) from tip) + (select count(*) from incident)")
        .query(Long.class)
        .single();
  }

  /// Of somebody who lost money; the day is long past, which the form takes as well.
  private static Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("form", UUID.randomUUID().toString());
    form.put("step", "who");
    form.put("go", "send");
    form.put("kind", "PHISHING");
    form.put("lost", "no");
    form.put("phone", "+7 701 123 45 67");
    return form;
  }

  private static HttpResponse<String> post(Map<String, String> form, String from) {
    boolean money =
        form.keySet().stream().anyMatch(List.of("day", "hour", "amount", "bank")::contains);
    Map<String, String> whole = new LinkedHashMap<>();
    if (money) {
      whole.putAll(Map.of("day", "2026-01-05", "amount", "1000", "bank", "other"));
    }
    whole.putAll(form);
    if (money) {
      whole.put("lost", "yes");
    }
    String body =
        whole.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    try {
      return send("application/x-www-form-urlencoded", body, from);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static HttpResponse<String> send(String type, String body, String from) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri("/public/report"))
            .header("Content-Type", type)
            .header("X-Forwarded-For", from)
            .header("Accept-Language", "en")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
