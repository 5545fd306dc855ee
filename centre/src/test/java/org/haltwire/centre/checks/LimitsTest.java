package org.haltwire.centre.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody finds out with the check which phones are known, neither one by one nor by the message.
class LimitsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start("haltwire.checks.personal-per-hour=4");
    centre
        .bean(JdbcClient.class)
        .sql(
            """
            insert into label (position, sender, id, time, found_at, about, subject_sender, subject,
              meaning, basis)
            values (1, 'haltwire', 'l', 1, 1, 'phone', '', '77010000001', 'FRAUD', 'COURT')
            """)
        .update();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  private static HttpResponse<String> ask(String what) throws Exception {
    String query = URLEncoder.encode(what, StandardCharsets.UTF_8);
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri("/public/v1/check?language=en&what=" + query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void phonesAreAskedAboutAFewTimesOnlyAlsoWithinMessages() throws Exception {
    String known = "Переведите на номер +77010000001, пожалуйста, как договорились";
    assertTrue(ask("+77010000001").body().contains("\"M3\""));
    assertTrue(ask(known).body().contains("\"M3\""), "in a message as well");
    String third = "Звоните: +77020000001, +77020000002, +77010000001";
    String batch = ask(third).body();
    assertTrue(!batch.contains("\"M3\""), "of a message only the first two are looked up");
    ask(known);
    HttpResponse<String> late = ask("+77010000001");
    assertEquals(429, late.statusCode());
    assertTrue(late.headers().firstValue("retry-after").isPresent());
    HttpResponse<String> message = ask(known);
    assertEquals(200, message.statusCode());
    assertTrue(!message.body().contains("\"M3\""), message.body());
    assertEquals(200, ask("https://example.kz").statusCode());
  }
}
