package org.haltwire.centre.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.haltwire.centre.TestingCentre;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicPagesTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static TestingCentre centre;

  @BeforeAll
  static void start() {
    centre = TestingCentre.start();
  }

  @AfterAll
  static void stop() {
    centre.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(centre.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void leaveNoCookieOfWhoReads() throws Exception {
    HttpResponse<String> page = get("/public");
    assertEquals(200, page.statusCode());
    assertEquals(List.of(), page.headers().allValues("set-cookie"));
    assertFalse(page.body().contains("<script"), page.body());
    String policy = page.headers().firstValue("content-security-policy").orElse("");
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
  }
}
