package org.haltwire.centre.checks.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A centre that checks sites of an Internet of our own.
abstract class CheckedSites {

  static final HttpClient HTTP = HttpClient.newHttpClient();
  static final String OFFER =
      "<p>Гарантируем до 30% в месяц! Приведи друга и получи бонус 10%.</p>";

  static TestingSites sites;
  static TestingCentre centre;

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

  static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  static String asked(String what) throws Exception {
    String query = URLEncoder.encode(what, StandardCharsets.UTF_8);
    HttpResponse<String> answer = get("/public/v1/check?language=en&what=" + query);
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body();
  }

  static JsonNode json(String body) {
    return new JsonMapper().readTree(body);
  }

  /// The answer once the page was read.
  static JsonNode whole(String what) throws Exception {
    JsonNode now = json(asked(what));
    String rest = now.path("page").path("rest").asString("");
    return rest.isEmpty() ? now : json(get(rest + "?language=en").body());
  }

  static List<String> signs(JsonNode answer) {
    return StreamSupport.stream(answer.path("signs").spliterator(), false)
        .map(one -> one.path("id").asString())
        .toList();
  }

  static JsonNode evidence(JsonNode answer, String sign) {
    return StreamSupport.stream(answer.path("signs").spliterator(), false)
        .filter(one -> one.path("id").asString().equals(sign))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sign + " in " + answer))
        .path("evidence")
        .path(0);
  }

  static TestingSites.Answer text(String text) {
    return new TestingSites.Answer(200, "text/plain", "", TestingSites.bytes(text));
  }
}
